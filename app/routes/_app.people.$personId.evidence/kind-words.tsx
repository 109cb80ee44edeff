import { useReader } from "#app/components/page/reader.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import { formatNumber } from "#app/lib/format.ts";
import { KindValidity } from "./kind-validity.tsx";

/** Beside the form: what this kind is, what its scores mean and how much it counts. */
export function KindWords({ kind }: { kind: EvidenceKind }) {
  const { locale } = useReader();
  const words = EVIDENCE_KIND_WORDS[kind];
  const halfLife = PROMOTION_PARAMETERS.values[`half-life.${kind}`].value;
  const fullMonths = PROMOTION_PARAMETERS.values["trial.full-months"].value;
  return (
    <Card title={words.name}>
      <div className="stack">
        <p>{words.what}</p>
        <DefinitionList
          label="What the scores mean"
          items={([1, 3, 5] as const).map((score) => ({ term: String(score), description: words.anchors[score] }))}
        />
        <p className="small">
          Validity <KindValidity kind={kind} />
          {kind === "structured_interview" ? (
            <>
              {" "}
              with two assessors, <KindValidity kind={kind} assessors={1} /> with one
            </>
          ) : null}
          {kind === "acting_lead"
            ? ` for a trial of ${formatNumber(fullMonths, locale)} months; a shorter one counts less`
            : null}
          . After {formatNumber(halfLife, locale)} months it counts half.
        </p>
      </div>
    </Card>
  );
}
