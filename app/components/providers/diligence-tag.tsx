import { Tag, type TagProps } from "#app/components/ui/tag.tsx";
import type { DiligenceState } from "#app/domain/sourcing/due-diligence.ts";
import { DILIGENCE_STATE_WORDS } from "./provider-words.ts";

const TONES: Readonly<Record<DiligenceState, NonNullable<TagProps["tone"]>>> = {
  met: "good",
  "runs-out": "warn",
  expired: "bad",
  "not-met": "bad",
  missing: "warn",
  "does-not-apply": "plain",
};

/** Where one item stands, in words and tone. */
export const DiligenceTag = ({ state }: { state: DiligenceState }) => (
  <Tag tone={TONES[state]}>{DILIGENCE_STATE_WORDS[state]}</Tag>
);
