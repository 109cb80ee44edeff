import { plainNumber } from "#app/components/method/plain-number.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { LocalNormState } from "#app/services/promotion-model/local-norms.server.ts";

const WHO = { supervisor: "supervisors", peer: "peers", reports: "reports" } as const;

function normWords(norm: LocalNormState, locale: string): string {
  const who = WHO[norm.kind];
  if (norm.state === "too-few") {
    return `Your ${who}: ${formatCount(norm.ratings, "rating", "ratings")}, ${norm.missing} more needed before a mean is shown.`;
  }
  if (norm.state === "unanimous") {
    return `Your ${who} all gave the same end of the scale: the mean is not shown, because it would tell what each of them said.`;
  }
  const [mean, assumed] = [norm.localMean, norm.assumed].map((value) => plainNumber(Number(value.toFixed(2)), locale));
  const says = `Your ${who} average ${mean} over ${formatCount(norm.ratings, "rating", "ratings")}, the model assumes ${assumed}`;
  if (norm.isInUse) return `${says}: the norm that your ratings propose.`;
  if (!norm.differs) return `${says}: near enough to leave it.`;
  return `${says}. Their ratings propose ${plainNumber(norm.proposed, locale)}.`;
}

/** What the organisation's own ratings come to. A norm is taken over by a person, with a reason, and never by itself. */
export function NormsCard({ norms, mayChange }: { norms: LocalNormState[]; mayChange: boolean }) {
  const { locale } = useReader();
  return (
    <Card title="Your own ratings" id="norms">
      <div className="stack-sm">
        <ul className="list-lines">
          {norms.map((norm) => (
            <li key={norm.kind} className="row">
              <span>{normWords(norm, locale)}</span>
              {mayChange && norm.state === "known" && norm.differs && !norm.isInUse ? (
                <LinkButton to={paths.promotionModel({ change: `norm.${norm.kind}`, value: String(norm.proposed) })}>
                  Look at {plainNumber(norm.proposed, locale)}
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="caption">
          A rating here is what one person gave another over all leadership competencies. The proposal weighs your mean
          against the default as if that were 30 ratings. Norms stay fixed until somebody changes them with a reason: if
          they followed by themselves, every lenient firm would look safe. No weight is ever fitted to your data.
        </p>
      </div>
    </Card>
  );
}
