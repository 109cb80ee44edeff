import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";

/** Why nobody is ranked, boxed or given a score. */
export function WhyNoBoxes() {
  return (
    <Card title="Why there are no boxes, no ranks and no score for potential">
      <div className="stack-sm prose small">
        <p>
          A grid of performance and potential hides how little is behind a mark and turns a guess into a place. In the
          files of 29,809 managers-to-be of one retail chain, women had the better performance ratings and the lower
          ratings of potential; these explain about half of the gap in promotions, and the women did better afterwards
          than men with the same rating (Benson, Li and Shue, American Economic Review 116(2), 2026; shops, not IT).
        </p>
        <p>
          So this page sets two things side by side that are often taken for one, shows how wide each estimate is, and
          leaves out those about whom too little is known: unproven is neither good nor bad. A picture never decides; a{" "}
          <Link to={paths.cases()}>promotion case</Link> asks the question about one person.{" "}
          <Link to={paths.computed("promotion", "board")}>How this is computed</Link>
        </p>
      </div>
    </Card>
  );
}
