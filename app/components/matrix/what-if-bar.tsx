import { Link } from "@remix-run/react";
import { X } from "lucide-react";
import { Icon } from "#app/components/ui/icon.tsx";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { paths } from "#app/lib/paths.ts";
import type { MatrixAddress, WhatIfView } from "./matrix-view.ts";

/** Today, or without one person: the choice lives in the address. */
export function WhatIfBar({ whatIf, address }: { whatIf: WhatIfView | null; address: MatrixAddress }) {
  if (!whatIf) {
    return (
      <p className="caption">
        Press{" "}
        <svg className="matrix-ask-sign" width="14" height="14" role="img" aria-label="the arrow">
          <use href="#matrix-ask" />
        </svg>{" "}
        beside a name to see what falls if that person is promoted or leaves.
      </p>
    );
  }
  const { person, kind } = whatIf;
  const today = paths.matrix({ ...address, without: undefined, promoted: undefined });
  return (
    <>
      <SegmentedLinks
        label="What if"
        options={[
          { label: "Today", to: today, current: false },
          {
            label: "Person leaves",
            to: paths.matrix({ ...address, promoted: undefined, without: person.id }),
            current: kind === "leaves",
          },
          {
            label: "Person is promoted",
            to: paths.matrix({ ...address, without: undefined, promoted: person.id }),
            current: kind === "promoted",
          },
        ]}
      />
      <p className="what-if">
        <span>
          <Link to={paths.person(person.id)}>{person.name}</Link>{" "}
          {kind === "leaves" ? "leaves: every level goes" : "is promoted: technical work ends, leadership stays"}
        </span>
        <Link
          className="what-if-end"
          to={today}
          preventScrollReset
          aria-label="End the what-if"
          title="End the what-if"
        >
          <Icon of={X} />
        </Link>
      </p>
    </>
  );
}
