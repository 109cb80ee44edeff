import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { ChangesCard } from "#app/components/sourcing/changes-card.tsx";
import { DutyList } from "#app/components/sourcing/duty-list.tsx";
import { NotAdvice } from "#app/components/sourcing/not-advice.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { LEGAL_DUTIES } from "#app/domain/sourcing/duties.ts";
import { REGIMES } from "#app/domain/sourcing/regimes.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { changeRegimes } from "#app/services/sourcing/change-settings.server.ts";
import { loadPlanSettings, type PlanSettings } from "#app/services/sourcing/load-plan.server.ts";
import { regimesSchema } from "./form.ts";
import { RegimesForm } from "./regimes-form.tsx";

export const meta: MetaFunction = () => [{ title: "Legal regimes · Sourcing plan · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Sourcing plan", to: paths.sourcing() }, { label: "Legal regimes" }],
};

export async function loader(args: LoaderFunctionArgs) {
  return loadPlanSettings(await requireViewer(args, "sourcing:read"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const submission = parseWithZod(await args.request.formData(), { schema: regimesSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { version, regimes, reason } = submission.value;
  const verdict = await changeRegimes(viewer, version, regimes, reason);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.sourcingRegimes(), "Saved. Each function shows what follows for it.");
}

export default function LegalRegimes() {
  const page = useLoaderData<typeof loader>() as PlanSettings;
  const lastResult = useActionData<typeof action>();
  const { locale } = useReader();
  const chosen = REGIMES.filter(({ id }) => page.regimes.includes(id));
  return (
    <>
      <PageHeader
        question="Which legal regimes apply to us?"
        answer={answerOf(page, formatList(chosen.map(({ name }) => name)))}
        meta={[page.regimesSaidOn ? `said on ${formatDay(page.regimesSaidOn, locale)}` : null]}
        actions={<LinkButton to={paths.sourcing()}>Back to the plan</LinkButton>}
      />
      <div className="stack">
        <NotAdvice />
        {page.mayEdit ? (
          <Card title="Say which apply">
            <RegimesForm key={page.version} page={page} lastResult={lastResult} />
          </Card>
        ) : null}
        {chosen.map(({ id, name, concerns }) => {
          const duties = LEGAL_DUTIES.filter(({ regime }) => regime === id);
          return (
            <Card key={id} title={name} aside={`${concerns}; ${formatCount(duties.length, "duty", "duties")}`}>
              <DutyList duties={duties} />
            </Card>
          );
        })}
        <ChangesCard changes={page.changes.filter(({ kind }) => kind === "regimes")} />
      </div>
    </>
  );
}

function answerOf({ regimes, regimesSaidOn }: PlanSettings, names: string): string {
  if (regimesSaidOn === null) return "Nobody has said yet. Until then no duty is known, which is not the same as none.";
  return regimes.length === 0 ? "None, as was said." : `${names}.`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
