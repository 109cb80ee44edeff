import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { confirmCheck } from "#app/services/privacy/checklist.server.ts";
import { eraseAllDue } from "#app/services/privacy/erase-person.server.ts";
import { loadPrivacy } from "#app/services/privacy/load-privacy.server.ts";
import { changeRetention, setLegalHold } from "#app/services/privacy/retention.server.ts";
import { ChecklistCard } from "./checklist-card.tsx";
import { DueCard } from "./due-card.tsx";
import { type PrivacyError, privacySchema } from "./form.ts";
import { HoldsCard } from "./holds-card.tsx";
import { RetentionCard } from "./retention-card.tsx";

export const meta: MetaFunction = () => [{ title: "Privacy · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Privacy" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadPrivacy(await requireViewer(args, "privacy:write"));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "privacy:write");
  const form = await args.request.formData();
  const intent = String(form.get("intent"));
  const typed = String(form.get("years") ?? form.get("count") ?? "");
  const refuse = (reason: string, field?: string) =>
    badRequest<PrivacyError>({ intent, reason, typed, ...(field ? { field } : {}) });
  const done = (text: string) => redirectWithMessage(paths.privacy(), text);
  const parsed = privacySchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.message ?? "This could not be read.", String(issue?.path[0] ?? ""));
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "confirm":
    case "take-back":
      await confirmCheck(viewer, asked.check, asked.intent === "confirm");
      return done(asked.intent === "confirm" ? "The point is confirmed." : "The confirmation is taken back.");
    case "change-retention": {
      const verdict = await changeRetention(viewer, asked.years);
      return verdict.ok ? done("Retention is changed. Nothing was erased.") : refuse(verdict.reason, verdict.field);
    }
    case "lift-hold": {
      const verdict = await setLegalHold(viewer, asked.personId, null);
      return verdict.ok ? done(`The hold on ${verdict.value.name} is lifted.`) : refuse(verdict.reason);
    }
    case "erase-all": {
      const verdict = await eraseAllDue(viewer, asked.count, environment().dataDir);
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      const { erased, kept } = verdict.value;
      return done([`${formatCount(erased, "record is", "records are")} erased.`, ...kept].join(" "));
    }
  }
}

export default function Privacy() {
  const page = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const of = (intent: string) => (error?.intent === intent ? error : undefined);
  const open = page.checks.filter(({ confirmed }) => confirmed === null).length;
  return (
    <>
      <PageHeader
        question="Which records are kept, and for how long?"
        answer={[
          page.due.length
            ? `${formatCount(page.due.length, "record is", "records are")} due for erasure.`
            : "No record is due for erasure.",
          page.isDemo || open === 0 ? "" : ` ${open} of ${page.checks.length} points of the checklist are open.`,
        ].join("")}
      />
      <div className="stack-lg">
        {of("lift-hold") ? <Note tone="bad">{error?.reason}</Note> : null}
        <div className="grid-wide">
          <div className="stack">
            <DueCard due={page.due} retentionYears={page.retentionYears} error={of("erase-all")} />
            <HoldsCard holds={page.holds} />
          </div>
          <div className="stack">
            <RetentionCard years={page.retentionYears} error={of("change-retention")} />
            {page.isDemo ? null : <ChecklistCard checks={page.checks} />}
          </div>
        </div>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
