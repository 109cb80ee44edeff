import { Tag } from "#app/components/ui/tag.tsx";
import type { ProfileFit, RequirementVerdict } from "#app/domain/competency/gap.ts";
import { FIT_WORDS, GAP_WORDS } from "./role-words.ts";

/** One requirement in a word. Short is no fault: it says what to work on. */
export function GapTag({ verdict }: { verdict: RequirementVerdict }) {
  return (
    <span className="nowrap">
      <Tag tone={verdict === "meets" ? "good" : verdict === "short" ? "warn" : "plain"}>{GAP_WORDS[verdict]}</Tag>
    </span>
  );
}

/** A whole role in a word. */
export function FitTag({ verdict }: { verdict: ProfileFit["verdict"] }) {
  return <Tag tone={verdict === "meets" ? "good" : verdict === "short" ? "warn" : "plain"}>{FIT_WORDS[verdict]}</Tag>;
}
