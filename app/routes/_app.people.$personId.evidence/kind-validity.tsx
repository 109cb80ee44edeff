import { useReader } from "#app/components/page/reader.ts";
import { Mark } from "#app/components/ui/mark.tsx";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

/** Validity of a kind with its source; for an interview by one assessor the smaller figure. */
export function KindValidity({ kind, assessors = 2 }: { kind: EvidenceKind; assessors?: number }) {
  const { locale } = useReader();
  const id =
    kind === "structured_interview" && assessors < 2 ? "validity.one-interviewer" : (`validity.${kind}` as const);
  const { value, source, mark } = PROMOTION_PARAMETERS.values[id];
  return (
    <span className="nowrap">
      {formatNumber(value, locale, 2)}{" "}
      <Mark kind={mark === "P" ? "published" : "judgement"} explanation={source} to={paths.computed()} />
    </span>
  );
}
