import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { paths } from "#app/lib/paths.ts";

const PARTS = [
  { key: "short", label: "In short", to: paths.computed() },
  { key: "levels", label: "Levels and cover", to: paths.computed("levels") },
  { key: "promotion", label: "Promotions", to: paths.computed("promotion") },
  { key: "cost", label: "Costs", to: paths.computed("cost") },
] as const;

export type MethodPart = (typeof PARTS)[number]["key"];

export function MethodNavigation({ current }: { current: MethodPart }) {
  return (
    <div className="row">
      <SegmentedLinks
        label="Parts of the explanation"
        options={PARTS.map(({ key, label, to }) => ({ label, to, current: key === current }))}
      />
    </div>
  );
}
