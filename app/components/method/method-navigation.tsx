import { useRouteLoaderData } from "@remix-run/react";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { paths } from "#app/lib/paths.ts";

const PARTS = [
  { key: "short", label: "In short", to: paths.computed() },
  { key: "levels", label: "Levels and cover", to: paths.computed("levels") },
  { key: "promotion", label: "Promotions", to: paths.computed("promotion") },
  { key: "cost", label: "Costs", to: paths.computed("cost") },
  { key: "sourcing", label: "Sourcing", to: paths.computed("sourcing") },
  { key: "capacity", label: "Capacity", to: paths.computed("capacity") },
  { key: "proof", label: "How good is it?", to: paths.computed("proof") },
  { key: "laboratory", label: "Policy laboratory", to: paths.laboratory() },
] as const;

export type MethodPart = (typeof PARTS)[number]["key"];

/** Whether the reader sees promotion cases, and with them the laboratory. */
export function useMaySeeLaboratory(): boolean {
  return useRouteLoaderData<{ may: { cases: boolean } }>("routes/_app")?.may.cases ?? false;
}

export function MethodNavigation({ current }: { current: MethodPart }) {
  const maySeeLaboratory = useMaySeeLaboratory();
  const parts = PARTS.filter(({ key }) => key !== "laboratory" || maySeeLaboratory);
  return (
    <div className="row">
      <SegmentedLinks
        label="Parts of the explanation"
        options={parts.map(({ key, label, to }) => ({ label, to, current: key === current }))}
      />
    </div>
  );
}
