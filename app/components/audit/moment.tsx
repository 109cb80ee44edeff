import { useReader } from "#app/components/page/reader.ts";

/** A day and its time, the same for every reader: in UTC. */
export function Moment({ at }: { at: string }) {
  const { locale } = useReader();
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(at));
  return (
    <time dateTime={at}>
      <span className="nowrap">{words({ day: "numeric", month: "short", year: "numeric" })}</span>{" "}
      <span className="nowrap muted">{words({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}</span>
    </time>
  );
}
