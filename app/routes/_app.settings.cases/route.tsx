import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import {
  changeCaseSettings,
  eraseCase,
  holdCase,
  loadCaseRetention,
} from "#app/services/privacy/case-retention.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { CaseHoldsCard } from "./case-holds-card.tsx";
import { CasesDueCard } from "./cases-due-card.tsx";
import { type CaseSettingsError, caseSettingsSchema } from "./form.ts";
import { KeepCard } from "./keep-card.tsx";

export const meta: MetaFunction = () => [{ title: "Retention of cases · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Retention of cases" }],
};

export async function loader(args: LoaderFunctionArgs) {
  return loadCaseRetention(await requireViewer(args, "privacy:write"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "privacy:write");
  const form = await args.request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const refuse = (reason: string, field = "") =>
    badRequest<CaseSettingsError>({ intent: typed.intent ?? "", field, reason, typed });
  const parsed = caseSettingsSchema.safeParse(typed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const asked = parsed.data;
  const answer = (verdict: Verdict, message: string) =>
    verdict.ok ? redirectWithMessage(paths.caseRetention(), message) : refuse(verdict.reason, verdict.field);
  switch (asked.intent) {
    case "save":
      return answer(await changeCaseSettings(viewer, asked), "Changed. Nothing was erased.");
    case "hold":
      return answer(await holdCase(viewer, asked.number, asked.reason), `Case ${asked.number} is held.`);
    case "lift-hold":
      return answer(await holdCase(viewer, asked.number, null), `The hold on case ${asked.number} is lifted.`);
    case "erase":
      return answer(await eraseCase(viewer, asked.number), `Case ${asked.number} is erased.`);
  }
}

export default function CaseRetention() {
  const { years, days, due, heldDue, holds } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const of = (intent: string) => (error?.intent === intent ? error : undefined);
  return (
    <>
      <PageHeader
        question="Which promotion cases are kept, and for how long?"
        answer={due.length ? `${formatCount(due.length, "case is", "cases are")} due for erasure.` : "No case is due."}
      />
      <div className="grid-wide">
        <div className="stack">
          <CasesDueCard due={due} heldDue={heldDue} years={years} error={of("erase")} />
          <CaseHoldsCard holds={holds} error={of("hold") ?? of("lift-hold")} />
        </div>
        <KeepCard years={years} days={days} error={of("save")} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
