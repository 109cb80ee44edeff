import { z } from "zod";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { TARGET_ROLES, type TargetRole, WILLINGNESS } from "#app/domain/shared/vocabulary.ts";
import type { BoardAddress } from "#app/lib/paths.ts";

const USUAL_SPAN = PROMOTION_PARAMETERS.values["span.default"].value;
const MOST_REPORTS = 200;

export const ROLE_CHOICES: { value: TargetRole; label: string }[] = [
  { value: "manager", label: "Manager" },
  { value: "team-lead", label: "Team lead" },
  { value: "trial", label: "Lead on trial" },
];
export const roleWords: Record<TargetRole, string> = {
  manager: "manager",
  "team-lead": "team lead",
  trial: "lead on trial",
};

const id = z.string().uuid().or(z.literal("")).catch("");
const job = {
  role: z.enum(TARGET_ROLES).catch("manager"),
  span: z.coerce.number().int().min(1).max(MOST_REPORTS).catch(USUAL_SPAN),
};
const boardSchema = z.object({
  ...job,
  manager: id,
  profile: id,
  title: z.string().max(200).catch(""),
  wish: z.enum([...WILLINGNESS, "not-asked", ""]).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});

const valuesOf = (url: URL, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, url.searchParams.get(name) ?? ""]));

const sideBySideSchema = z.object({ ...job, backfill: z.enum(["yes"]).or(z.literal("")).catch("") });

/** Whom the address sets side by side, for which job. Ids that cannot be one stay: the page then says that nobody has it. */
export function readSideBySide(url: URL) {
  const { role, span, backfill } = sideBySideSchema.parse(valuesOf(url, Object.keys(sideBySideSchema.shape)));
  const personIds = [...new Set(url.searchParams.getAll("person").filter(Boolean))];
  return { targetRole: role, span, backfill: backfill === "yes", personIds };
}

interface Job {
  targetRole: TargetRole;
  span: number;
}

/** What the address asks for; what does not fit falls back to the usual job and everybody. */
export function readBoardQuery(url: URL) {
  const asked = boardSchema.parse(valuesOf(url, Object.keys(boardSchema.shape)));
  const { role, span, manager, profile, title, wish, page } = asked;
  return { targetRole: role, span, managerId: manager, profileId: profile, title, wish, page };
}

type BoardQuery = ReturnType<typeof readBoardQuery>;

/** The job as the address carries it; the usual one is left out. */
export const addressOfJob = ({ targetRole, span }: Job): Pick<BoardAddress, "role" | "span"> => ({
  role: targetRole === "manager" ? undefined : targetRole,
  span: span === USUAL_SPAN ? undefined : String(span),
});

/** The same as the address carries it. */
export function addressOfBoard({ managerId, profileId, title, wish, page, ...board }: BoardQuery): BoardAddress {
  return {
    ...addressOfJob(board),
    manager: managerId || undefined,
    profile: profileId || undefined,
    title: title || undefined,
    wish: wish || undefined,
    page: page > 1 ? page : undefined,
  };
}
