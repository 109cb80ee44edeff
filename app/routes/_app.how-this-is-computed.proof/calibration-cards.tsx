import { LineComparison } from "#app/components/charts/line-comparison.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { type Band, CALIBRATION_MIXES, INTERVAL_BAND, isWithin } from "#app/domain/proof/calibration-mixes.ts";
import { type CalibratedMix, FULL_PROOF_FILES, type ModelProof } from "#app/domain/proof/prove-models.ts";
import { formatNumber } from "#app/lib/format.ts";
import { MIX_WORDS } from "./proof-words.ts";

const bandOf = (key: CalibratedMix["key"]): Band => CALIBRATION_MIXES.find((mix) => mix.key === key)!.skill;

/** Interval and skill of each kind of file, each beside the limits that the product's own test holds it to. */
export function CoverCard({ proof: { mixes, input } }: { proof: ModelProof }) {
  const { locale } = useReader();
  const number = (value: number) => formatNumber(value, locale, 3);
  const isFull = input.files >= FULL_PROOF_FILES;
  const limits = (band: Band, value: number) => {
    const verdict = isFull ? (isWithin(value, band) ? ", met" : ", not met") : "";
    return `${number(band.least)} to ${number(band.most)}${verdict}`;
  };
  const columns: Column<CalibratedMix>[] = [
    { key: "mix", label: "Evidence", header: true, cell: ({ key }) => MIX_WORDS[key] },
    { key: "covers", label: "80 % interval holds", numeric: true, cell: (mix) => number(mix.intervalCovers) },
    { key: "band", label: "Limits", numeric: true, cell: (mix) => limits(INTERVAL_BAND, mix.intervalCovers) },
    { key: "skill", label: "Brier skill", numeric: true, cell: (mix) => number(mix.brierSkill) },
    {
      key: "skill-band",
      label: "Limits of the skill",
      numeric: true,
      cell: (mix) => limits(bandOf(mix.key), mix.brierSkill),
    },
  ];
  return (
    <Card title="Does the interval hold, and what is the evidence worth?" id="calibration">
      <div className="stack">
        <p className="prose">
          Each file is an invented person whose competence is known. Sources are drawn with the published or judged
          validities; their errors go together by .3 within a kind and .05 across kinds. Skill is the part of the
          squared error of always naming the base rate that goes away: 0 is no better, 1 is perfect foresight. This is
          no test on real promotions: it shows that the arithmetic keeps its word if the values below are right.
        </p>
        <DataTable caption="Interval and skill" columns={columns} rows={mixes} rowKey={({ key }) => key} />
        <p className="caption">
          The limits are those of the product’s own test with {formatNumber(FULL_PROOF_FILES, locale)} files and seed
          2026.{" "}
          {isFull ? "With another seed chance alone may miss one narrowly." : "With fewer files they say nothing."}
        </p>
      </div>
    </Card>
  );
}

/** What the model said and what happened, by fifths of the files. */
export function FifthsCard({ proof: { mixes } }: { proof: ModelProof }) {
  const { locale } = useReader();
  const number = (value: number) => formatNumber(value, locale, 2);
  const fullest = mixes.at(-1)!;
  const farthest = Math.max(
    ...mixes.flatMap(({ fifths }) => fifths.map(({ said, happened }) => Math.abs(said - happened))),
  );
  const columns: Column<CalibratedMix>[] = [
    { key: "mix", label: "Evidence", header: true, cell: ({ key }) => MIX_WORDS[key] },
    ...[0, 1, 2, 3, 4].map(
      (i): Column<CalibratedMix> => ({
        key: `fifth-${i}`,
        label: `Fifth ${i + 1}: said, happened`,
        numeric: true,
        cell: ({ fifths }) => `${number(fifths[i]!.said)}, ${number(fifths[i]!.happened)}`,
      }),
    ),
  ];
  return (
    <Card>
      <LineComparison
        title="Said and happened, the fullest file"
        aside="share of promotions that go well"
        finding={`Files in five equal parts, from the lowest chances to the highest. The farthest apart in any kind of file: ${number(farthest)}.`}
        csvName="rightrung-calibration.csv"
        placeName="Fifth"
        places={[1, 2, 3, 4, 5]}
        ticks={[1, 2, 3, 4, 5]}
        formatPlace={String}
        format={number}
        lines={[
          {
            key: "said",
            name: "Chance that the model said",
            shortName: "said",
            series: 1,
            values: fullest.fifths.map(({ said }) => said),
          },
          {
            key: "happened",
            name: "Share that went well",
            shortName: "happened",
            series: 4,
            values: fullest.fifths.map(({ happened }) => happened),
          },
        ]}
      >
        <DataTable
          caption="Every kind of file, by fifths"
          showCaption
          columns={columns}
          rows={mixes}
          rowKey={({ key }) => key}
        />
      </LineComparison>
    </Card>
  );
}
