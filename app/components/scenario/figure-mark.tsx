import { Mark } from "#app/components/ui/mark.tsx";
import { paths } from "#app/lib/paths.ts";

interface FigureMarkProps {
  mark: "P" | "J" | "O";
  source: string;
  date: string;
  note: string | null;
}

/** P or J with the source behind it; the firm's own figures carry no mark, their source says it. */
export function FigureMark({ mark, source, date, note }: FigureMarkProps) {
  if (mark === "O") return <span className="muted">own</span>;
  const explanation = [`${source}, ${date}.`, note].filter(Boolean).join(" ");
  return <Mark kind={mark === "P" ? "published" : "judgement"} explanation={explanation} to={paths.computed()} />;
}
