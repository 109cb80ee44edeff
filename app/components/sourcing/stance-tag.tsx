import { Tag } from "#app/components/ui/tag.tsx";
import type { SourcingStance } from "#app/domain/competency/catalogue/it-functions.ts";
import { STANCE_NAMES } from "./stance-words.ts";

/** The stance in a word; what is not scored says so. */
export function StanceTag({ stance }: { stance: SourcingStance | null }) {
  return <Tag tone={stance === null ? "warn" : "plain"}>{stance === null ? "Not scored" : STANCE_NAMES[stance]}</Tag>;
}
