import { Link } from "@remix-run/react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { GapTag } from "#app/components/roles/verdict-tags.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { RequirementVerdict } from "#app/domain/competency/gap.ts";
import { formatNumber } from "#app/lib/format.ts";

export interface Gap {
  competencyId: string;
  name: string;
  isCritical: boolean;
  requiredLevel: number;
  minimumEvidence: number;
  voices: number;
  tooFewVoices: boolean;
  verdict: RequirementVerdict;
  level: number | null;
  fresh: boolean;
  claimedLevel: number | null;
  isKeptBack: boolean;
  interval: [number, number] | null;
  missing: [number, number] | null;
}

export function GapName({ gap }: { gap: Gap }) {
  const notes = [
    gap.isKeptBack ? "rated by too few colleagues to show" : null,
    gap.claimedLevel === null ? null : `claimed ${gap.claimedLevel}, confirmed by nobody`,
    gap.tooFewVoices ? `${gap.voices} of ${gap.minimumEvidence} assessments asked for` : null,
  ].filter((note) => note !== null);
  return (
    <>
      {gap.name} {gap.isCritical ? <Tag>Critical</Tag> : null}
      {notes.length ? <small>{notes.join("; ")}</small> : null}
    </>
  );
}

export function Range({ gap }: { gap: Gap }) {
  const { locale } = useReader();
  if (!gap.interval) return <span className="muted">unknown</span>;
  const [low, high] = gap.interval;
  const digits = gap.interval.every(Number.isInteger) ? 0 : 1;
  const words = `${formatNumber(low, locale, digits)} to ${formatNumber(high, locale, digits)}`;
  return (
    <IntervalMini
      low={low}
      high={high}
      point={gap.level}
      min={0}
      max={5}
      middle={gap.requiredLevel}
      label={`80 % range ${words}, ${gap.requiredLevel} asked for`}
    />
  );
}

/** Levels missing, from the least to the most that the range leaves open. */
export function missingWords(missing: Gap["missing"], locale: string): string {
  if (!missing) return "unknown";
  const [least, most] = missing;
  if (most === 0) return "none";
  const digits = missing.every(Number.isInteger) ? 0 : 1;
  const [low, high] = [formatNumber(least, locale, digits), formatNumber(most, locale, digits)];
  if (least === 0) return `up to ${high}`;
  return low === high ? low : `${low} to ${high}`;
}

/** The verdict in a word, and under it the way to a step where something is left to do. */
export function Verdict({ gap, planAddress }: { gap: Gap; planAddress: ((competencyId: string) => string) | null }) {
  return (
    <>
      <GapTag verdict={gap.verdict} />
      {planAddress && gap.verdict !== "meets" ? (
        <div>
          <Link className="small" to={`${planAddress(gap.competencyId)}#plan-step`} preventScrollReset>
            Plan a step<span className="visually-hidden"> for {gap.name}</span>
          </Link>
        </div>
      ) : null}
    </>
  );
}
