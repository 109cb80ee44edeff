import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { type TypedRating, WORDS_LENGTH } from "#app/domain/rounds/typed-answer.ts";
import { formatDay } from "#app/lib/format.ts";

import type { RequestPage } from "./route.tsx";

interface RatingProps {
  competency: RequestPage["competencies"][number];
  typed: TypedRating | undefined;
  error: string | undefined;
}

/** One competency: the words of every level beside it, the assessor's own earlier level, and what shows it. */
export function Rating({ competency, typed, error }: RatingProps) {
  const { locale } = useReader();
  const { id, name, kind, description, anchors, earlier } = competency;
  const lowest = kind === "technical" ? 0 : 1;
  const before = earlier ? `You said ${earlier.level} on ${formatDay(earlier.on, locale)}.` : "";
  return (
    <div className="rating" data-rating={id} data-earlier={earlier?.level}>
      <LevelPicker
        id={`level-${id}`}
        name={`level.${id}`}
        defaultValue={typed?.level ?? ""}
        label={name}
        hint={[description, before].filter(Boolean).join(" ")}
        anchors={anchors.map((words, index) => ({ level: index + lowest, words }))}
        allowUnknown
        unknownLabel="I do not know"
      />
      <TextareaField
        id={`words-${id}`}
        name={`words.${id}`}
        defaultValue={typed?.evidence ?? ""}
        label="What shows it"
        hint="Needed for 4 and 5, and for a change of two or more."
        {...(error ? { errors: [error] } : {})}
        rows={4}
        maxLength={WORDS_LENGTH}
        optional
      />
    </div>
  );
}
