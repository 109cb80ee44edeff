import { DEFAULT_WEIGHTS } from "#app/domain/sourcing/criteria.ts";
import type { NewEntryRow, NewTaskRow } from "../queries/responsibilities.ts";
import type {
  NewSourcingChange,
  NewSourcingFunction,
  SourcingCondition,
  SourcingSettings,
} from "../queries/sourcing.ts";
import type { DemoSourcing } from "./companies/demo-company.ts";

interface Tools {
  organisationId: string;
  /** Every built-in function of the organisation. */
  functions: NewSourcingFunction[];
  nextId: () => string;
  moment: (daysAgo: number) => Date;
  personId: (key: string) => string;
  accountId: (email: string) => string;
}

export interface DemoSourcingRows {
  settings: Omit<SourcingSettings, "version">;
  functions: NewSourcingFunction[];
  conditions: SourcingCondition[];
  tasks: NewTaskRow[];
  entries: NewEntryRow[];
  changes: NewSourcingChange[];
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The sourcing plan of a demo company as rows, with the history that its pages would have written. */
export function buildDemoSourcing(plan: DemoSourcing, tools: Tools): DemoSourcingRows {
  const { organisationId, nextId, moment, personId, accountId } = tools;
  const said = moment(plan.daysAgo);
  const idOf = (code: string) => {
    const row = tools.functions.find((known) => known.code === code);
    if (!row) throw new Error(`The demo speaks of a function ${code} that does not exist.`);
    return row.id;
  };
  const change = (
    details: Pick<NewSourcingChange, "kind" | "functionId" | "before" | "after" | "reason">,
    by = plan.enteredBy,
    daysAgo = plan.daysAgo,
  ): NewSourcingChange => ({
    ...{ id: nextId(), organisationId, changedBy: accountId(by), changedAt: moment(daysAgo) },
    ...details,
  });
  const functions = tools.functions.map((row) => {
    const code = row.code ?? "";
    const exit = plan.exits[code as keyof typeof plan.exits] ?? null;
    const holder = plan.seats[code as keyof typeof plan.seats];
    return { ...row, scores: { ...row.scores, exit }, seatHolderId: holder ? personId(holder) : null };
  });
  const tasks = plan.tasks.map(({ code, task, isSeatTask = false, bound }, index) => {
    const id = nextId();
    const row = { id, organisationId, functionId: idOf(code), task, isSeatTask, position: index + 1 };
    return { row: { ...row, createdAt: moment(plan.tasksDaysAgo) }, bound };
  });
  const entries = tasks.flatMap(({ row, bound }) =>
    bound.map(({ role, ...who }, index) => ({
      ...{ id: nextId(), organisationId, taskId: row.id, role },
      personId: "person" in who ? personId(who.person) : null,
      provider: "provider" in who ? who.provider : "",
      // A second apart, so that they stay in the order in which they were entered.
      createdAt: new Date(moment(plan.tasksDaysAgo).getTime() + index * 1_000),
    })),
  );
  return {
    settings: {
      ...{ organisationId, weights: DEFAULT_WEIGHTS, regimes: [...plan.regimes], updatedAt: said },
      regimesSaidOn: dayOf(said),
    },
    functions,
    conditions: plan.conditions.map(({ code, kind, daysAgo, evidence }) => ({
      ...{ organisationId, functionId: idOf(code), kind, evidence, metOn: dayOf(moment(daysAgo)) },
      confirmedBy: accountId(plan.enteredBy),
    })),
    tasks: tasks.map(({ row }) => row),
    entries,
    changes: [
      change({
        ...{ kind: "regimes", functionId: null, reason: plan.regimesReason },
        ...{ before: { regimes: [] }, after: { regimes: plan.regimes } },
      }),
      ...Object.entries(plan.exits).map(([code, exit]) =>
        change({
          ...{ kind: "scores", functionId: idOf(code), reason: plan.exitsReason },
          ...{ before: { exit: null }, after: { exit } },
        }),
      ),
      ...tasks.map(({ row: { functionId, task, isSeatTask } }) =>
        change(
          { kind: "responsibility", functionId, after: { task, isSeatTask } },
          plan.tasksEnteredBy,
          plan.tasksDaysAgo,
        ),
      ),
    ],
  };
}
