import { OPTION_TITLES, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { type FunctionMove, isBlocking, type MoveFinding } from "#app/domain/sourcing/moves.ts";
import { CONDITION_WORDS } from "#app/domain/sourcing/regimes.ts";
import { formatList } from "#app/lib/format.ts";
import { stanceWords } from "./stance-words.ts";

export const MOVE_WORDS: Readonly<Record<FunctionMove, string>> = {
  keep: "Keep",
  "co-manage": "Share the work",
  outsource: "Hand over work",
  "outsource-with-seat": "Work and seat",
};

type Finding = MoveFinding<OptionKind>;

/** What one finding says, without the option and the function. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case "seat-moved":
      return "the accountable seat stays with you: only the work can move";
    case "seat-empty":
      return "nobody is named for the seat that stays";
    case "condition-open": {
      const { name } = CONDITION_WORDS[finding.condition];
      const hours = finding.noticeHours === null ? "" : ` (${finding.noticeHours} or fewer)`;
      return `not confirmed: ${name.toLowerCase()}${hours}`;
    }
    case "beyond-stance":
      return `the plan says ${stanceWords(finding.stance)}`;
  }
}

export interface FindingGroup {
  key: string;
  option: string;
  functionId: string;
  name: string;
  words: string[];
  articles: string[];
}

/** Findings of one kind of weight, a line an option and function. */
export function groupFindings(findings: readonly Finding[], blocking: boolean): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    if (isBlocking(finding) !== blocking) continue;
    const { option, functionId, name } = finding;
    const key = `${option} ${functionId}`;
    const group = groups.get(key) ?? {
      ...{ key, option: OPTION_TITLES[option], functionId, name, words: [], articles: [] },
    };
    group.words.push(findingWords(finding));
    group.articles = [...new Set([...group.articles, ...finding.articles])];
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** "Managed services and Co-managed cannot be chosen like this". */
export function blockedSentence(groups: readonly FindingGroup[]): string {
  const options = [...new Set(groups.map(({ option }) => option))];
  return `${formatList(options)} cannot be chosen like this, whatever it saves.`;
}
