import { signed } from "#app/components/charts/signed.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { ModelProof } from "#app/domain/proof/prove-models.ts";
import type { RepeatedChange } from "#app/domain/pyramid/published-changes.ts";
import { formatNumber } from "#app/lib/format.ts";

const VALIDITIES = ["structured_interview", "simulation", "assessment_centre", "situational_judgement"] as const;
const RULES = { best: "the best go up", random: "by lot", worst: "the worst go up" } as const;

interface Reproduced {
  key: string;
  what: string;
  source: string;
  published: number;
  here: number;
}

/** One such source alone, through the whole model: its strength has to be the validity that was published. */
function reproducedValidities(): Reproduced[] {
  return VALIDITIES.map((kind) => {
    const { title, source, value } = PROMOTION_PARAMETERS.values[`validity.${kind}`];
    const { strength } = assessPromotion({ evidence: [{ kind, z: 1 }] });
    return { key: kind, what: title, source, published: value, here: strength };
  });
}

const changeName = ({ transfer, strategy }: RepeatedChange): string =>
  `${transfer === "peter" ? "A new job is a new draw" : "Competence carries over"}, ${RULES[strategy as keyof typeof RULES]}`;

/** Published figures, and what the models make of the same question. */
export function PublishedCard({ published }: Pick<ModelProof, "published">) {
  const { locale } = useReader();
  return (
    <Card title="Published numbers that come out again" id="published">
      <div className="stack">
        <DataTable
          caption="One source alone has the strength that was published for it"
          showCaption
          rows={reproducedValidities()}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", label: "Figure", header: true, cell: ({ what }) => what },
            { key: "source", label: "Source", narrow: "full", cell: ({ source }) => source },
            {
              key: "published",
              label: "Published",
              numeric: true,
              cell: (row) => formatNumber(row.published, locale, 2),
            },
            { key: "here", label: "Here", numeric: true, cell: (row) => formatNumber(row.here, locale, 2) },
          ]}
        />
        <DataTable
          caption="The pyramid of Pluchino, Rapisarda & Garofalo, Physica A 389, 2010: change of the efficiency in points of percent"
          showCaption
          rows={published}
          rowKey={changeName}
          columns={[
            { key: "what", label: "Rule", header: true, cell: changeName },
            { key: "published", label: "Published", numeric: true, cell: ({ reported }) => signedWhole(reported) },
            { key: "here", label: "Here", numeric: true, cell: ({ change }) => signed(change) },
          ]}
        />
        <p className="caption">
          The paper does not say how it treats draws outside its scale: signs and order agree, sizes nearly. Our own
          rule “evidence” has nothing published to be compared with.
        </p>
      </div>
    </Card>
  );
}

const signedWhole = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value)}`;
