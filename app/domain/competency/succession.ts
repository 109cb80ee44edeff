/** What a role asks for in one competency. */
export interface Asked {
  requiredLevel: number;
  isCritical: boolean;
  minimumEvidence: number;
}

export interface AskedByRole extends Asked {
  roleProfileId: string;
  competencyId: string;
}

/** How the requirement of one role in the successor changes; `before` is null where the role did not ask for it. */
export interface CarriedRequirement {
  roleProfileId: string;
  before: Asked | null;
  after: Asked;
}

/**
 * What roles ask for once a competency goes on as another: the higher of both levels, critical where either was, and the
 * larger number of assessments. Roles for which nothing changes are left out.
 * @example carriedRequirements([{ roleProfileId: "r", competencyId: "a", requiredLevel: 4, … }], "a", "b") // [{ before: null, after: { requiredLevel: 4, … } }]
 */
export function carriedRequirements(asked: readonly AskedByRole[], fromId: string, toId: string): CarriedRequirement[] {
  const plain = ({ requiredLevel, isCritical, minimumEvidence }: Asked): Asked => ({
    ...{ requiredLevel, isCritical, minimumEvidence },
  });
  return asked
    .filter(({ competencyId }) => competencyId === fromId)
    .flatMap(({ roleProfileId, ...from }) => {
      const known = asked.find((one) => one.roleProfileId === roleProfileId && one.competencyId === toId);
      const before = known ? plain(known) : null;
      const after = {
        requiredLevel: Math.max(from.requiredLevel, before?.requiredLevel ?? 0),
        isCritical: from.isCritical || (before?.isCritical ?? false),
        minimumEvidence: Math.max(from.minimumEvidence, before?.minimumEvidence ?? 0),
      };
      return before && isSameAsked(before, after) ? [] : [{ roleProfileId, before, after }];
    });
}

export const isSameAsked = (a: Asked, b: Asked): boolean =>
  a.requiredLevel === b.requiredLevel && a.isCritical === b.isCritical && a.minimumEvidence === b.minimumEvidence;

/**
 * Whether a competency would in the end go on as itself. `links` are those that hold.
 * @example wouldRunInCircle([{ fromId: "b", toId: "a" }], "a", "b") // true
 */
export function wouldRunInCircle(
  links: readonly { fromId: string; toId: string }[],
  fromId: string,
  toId: string,
): boolean {
  const seen = new Set<string>();
  const open = [toId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === fromId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const link of links) if (link.fromId === id) open.push(link.toId);
  }
  return false;
}
