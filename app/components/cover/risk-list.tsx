import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CoverRiskView } from "./cover-view.ts";
import { fillWords, riskSentence } from "./risk-sentence.ts";

interface RiskListProps {
  risks: CoverRiskView[];
  total: number;
}

/** What endangers the cover, in sentences, the gravest first. */
export function RiskList({ risks, total }: RiskListProps) {
  const { locale } = useReader();
  return (
    <Card title="What is at risk" aside={formatCount(total, "competency", "competencies")}>
      {risks.length === 0 ? (
        <p className="caption">Every competency that is rated is held by enough people, on evidence that lasts.</p>
      ) : (
        <ol className="list-lines">
          {risks.map((risk) => (
            <li key={risk.thin.id}>
              <Link to={paths.competency(risk.thin.id)}>{riskSentence(risk, locale)}</Link>{" "}
              {risk.thin.isCritical ? <Tag tone="warn">Critical</Tag> : null}
              {fillWords(risk) ? <span className="small muted block">{fillWords(risk)}</span> : null}
            </li>
          ))}
        </ol>
      )}
      {total > risks.length ? <p className="caption">{total - risks.length} more are in the table below.</p> : null}
    </Card>
  );
}
