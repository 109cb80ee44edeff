import { BestRolesCard } from "./best-roles-card.tsx";
import type { RefusedPlan } from "./development-schema.ts";
import { EndStepCard } from "./end-step-card.tsx";
import { GapCard, type GapCardProps } from "./gap-card.tsx";
import { PlanCard, type Step } from "./plan-card.tsx";
import { StepFormCard } from "./step-form-card.tsx";

interface DevelopmentBodyProps {
  page: Pick<GapCardProps, "shown" | "roleId" | "roles"> & {
    isOwn: boolean;
    best: Parameters<typeof BestRolesCard>[0]["best"];
    steps: Step[];
    competencies: { id: string; name: string; groupCode: string }[];
    owners: { id: string; name: string }[];
    may: { plan: boolean; assess: boolean };
  };
  /** What the address opens: a new step for a competency, or the end of a step. */
  asked: { plan: string | null; end: string | null };
  /** This page's own address with these values. */
  here: (values: { role?: string; plan?: string; end?: string }) => string;
  assessAddress: (competencyId: string) => string;
  error: RefusedPlan | undefined;
  /** What the person wants, as a card of its own. */
  interests: React.ReactNode;
}

/** Gap, plan, fitting roles and interests of one person: the same for who leads them and for themself. */
export function DevelopmentBody({ page, asked, here, assessAddress, error, interests }: DevelopmentBodyProps) {
  const { shown, may, steps, isOwn } = page;
  const role = shown ? { role: shown.id } : {};
  const back = here(role);
  const ending = may.plan ? steps.find(({ id, state }) => id === asked.end && state === "open") : undefined;
  const isPlanning = may.plan && asked.plan !== null && !ending;
  return (
    <div className="grid-wide">
      <div className="stack">
        {ending ? (
          <EndStepCard
            step={ending}
            assessAddress={may.assess ? assessAddress(ending.competencyId) : null}
            back={back}
            error={error?.intent === "end" ? error : undefined}
          />
        ) : null}
        {isPlanning ? (
          <StepFormCard
            competencyId={asked.plan ?? ""}
            competencies={page.competencies}
            role={shown}
            owners={page.owners}
            back={back}
            error={error?.intent === "plan" ? error : undefined}
          />
        ) : null}
        <GapCard
          shown={shown}
          roleId={page.roleId}
          roles={page.roles}
          planAddress={may.plan ? (plan) => here({ ...role, plan }) : null}
        />
        <PlanCard
          steps={steps}
          isOwn={isOwn}
          address={may.plan ? { plan: here({ ...role, plan: "new" }), end: (end) => here({ ...role, end }) } : null}
        />
      </div>
      <div className="stack">
        {page.roles.length ? <BestRolesCard best={page.best} addressOf={(id) => here({ role: id })} /> : null}
        {interests}
      </div>
    </div>
  );
}
