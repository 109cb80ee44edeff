import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { TrackedPromotion } from "#app/services/track-record/load-track-record.server.ts";
import { cameWords, saidWords } from "./track-record-words.ts";

/** Every decision that gave somebody a job: what was said, what came of it. */
export function PromotionsCard({ promotions }: { promotions: TrackedPromotion[] }) {
  return (
    <Card title="Said and happened" aside={String(promotions.length)}>
      <ul className="list-lines">
        {promotions.map((promotion) => (
          <li key={promotion.observationId}>
            <Promotion promotion={promotion} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Promotion({ promotion }: { promotion: TrackedPromotion }) {
  const { locale } = useReader();
  const { observationId, personName, targetTitle, decidedOn, outcome } = promotion;
  return (
    <div className="stack-sm">
      <h3>
        <Link to={paths.observation(observationId)}>
          {personName} as {inSentence(targetTitle)}
        </Link>
      </h3>
      <p>{saidWords(promotion)}</p>
      <p className="row">
        {outcome.wentWell === null ? null : (
          <Tag tone={outcome.wentWell ? "good" : "bad"}>{outcome.wentWell ? "went well" : "did not go well"}</Tag>
        )}
        <span>{cameWords(promotion, locale)}</span>
      </p>
      <p className="tiny muted">Decided {formatDay(decidedOn, locale)}</p>
    </div>
  );
}
