import { STARTER_QUESTIONS } from "#app/domain/panels/starter-question.ts";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { openPanel, type PanelPlan } from "#app/services/panels/open-panel.server.ts";
import { handInSheet } from "#app/services/panels/score-sheet.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { listSheets } from "#db/queries/panel-sheets.ts";
import { findPanel } from "#db/queries/panels.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

export const granted = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

/** Lin, who reports to Mara and leads Dee; Pia and Otto of another team score; Hana is HR, and there is an auditor. */
export async function panelWorld() {
  const organisation = await testOrganisation();
  const { context, database, organisationId, person } = organisation;
  const as = async (role: AccountRole, personId: string | null): Promise<ServiceContext> => {
    const accountId = crypto.randomUUID();
    const row = { id: accountId, organisationId, email: `${accountId}@firm.example`, name: `The ${role}`, role };
    await database.transaction((tx) =>
      insertAccount(tx, { ...row, personId, passwordHash: null, createdAt: context.now }),
    );
    return { ...context, accountId, personId, role };
  };
  const mara = await person({ name: "Mara" });
  const lin = await person({ name: "Lin", managerId: mara.id });
  const dee = await person({ name: "Dee", managerId: lin.id });
  const otto = await person({ name: "Otto" });
  const pia = await person({ name: "Pia" });
  const hana = await person({ name: "Hana" });
  const actors = {
    hr: await as("hr", hana.id),
    manager: await as("manager", mara.id),
    lin: await as("staff", lin.id),
    otto: await as("manager", otto.id),
    pia: await as("staff", pia.id),
    auditor: await as("auditor", null),
  };
  const planOf = (change: Partial<PanelPlan> = {}): PanelPlan => ({
    ...{ personId: lin.id, kind: "structured_interview", targetRole: "manager", purpose: "", goals: "", own: [] },
    ...{ heldOn: "2026-11-10", midOn: null, assessorIds: [mara.id, otto.id, pia.id] },
    questions: STARTER_QUESTIONS[change.kind ?? "structured_interview"].map(({ code }) => code),
    ...change,
  });
  const open = async (change: Partial<PanelPlan> = {}) => granted(await openPanel(actors.manager, planOf(change)));
  const sheetOf = async (panelId: string, assessor: ServiceContext, stage = "final") =>
    (await listSheets(database.db, organisationId, panelId)).find(
      ({ sheet }) => sheet.assessorId === assessor.personId && sheet.stage === stage,
    )?.sheet.id ?? "";
  const questionsOf = async (panelId: string, stage = "final") => {
    const found = await findPanel(database.db, organisationId, panelId, { reach: null, exceptPersonId: null });
    return (found?.panel.questions ?? []).filter((question) => question.stage === stage).map(({ id }) => id);
  };
  /** The same score on every question, with these words. */
  const score = async (panelId: string, assessor: ServiceContext, level: number, words = "", stage = "final") => {
    const answers = (await questionsOf(panelId, stage)).map((id) => [id, { level: String(level), evidence: words }]);
    return handInSheet(assessor, await sheetOf(panelId, assessor, stage), Object.fromEntries(answers));
  };
  return {
    ...organisation,
    people: { mara, lin, dee, otto, pia, hana },
    actors,
    planOf,
    open,
    sheetOf,
    questionsOf,
    score,
  };
}

export type PanelWorld = Awaited<ReturnType<typeof panelWorld>>;
