import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { readPlace } from "#app/services/audit/audit-filter.ts";
import { contestEntry } from "#app/services/contests/contest-entry.server.ts";
import { replyAboutContest } from "#app/services/contests/contest-messages.server.ts";
import { withdrawContest } from "#app/services/contests/end-contest.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { ownRecordActionSchema, type RefusedContest } from "./form.ts";
import { NoPerson } from "./no-person.tsx";
import { RecordPage } from "./record-page.tsx";

export const meta: MetaFunction = () => [{ title: "My record · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "My record" }] };

const LOOKS = 10;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-record:read");
  const { searchParams } = new URL(args.request.url);
  const looksAfter = readPlace(searchParams.get("looks"));
  return {
    record: await loadOwnRecord(viewer, { looksAfter, mostLooks: LOOKS }),
    contest: searchParams.get("contest"),
    isWhole: searchParams.get("history") === "all",
    isFirstLooks: !looksAfter,
    mayAssess: permissionScope(viewer.role, "assessments:write") !== null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "contests:write");
  const form = await args.request.formData();
  const typed = { statement: String(form.get("statement") ?? ""), fact: String(form.get("fact") ?? "") };
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedContest>({ intent: String(form.get("intent")), reason, typed, ...(field ? { field } : {}) });
  const parsed = ownRecordActionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue?.path[0] === "statement") return refuse(issue.message, "statement");
    throw notFound("This entry");
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "contest": {
      const verdict = await contestEntry(viewer, asked);
      if (!verdict) throw notFound("This entry");
      if (!verdict.ok) return refuse(verdict.reason, verdict.field);
      return redirectWithMessage(paths.myRecord(), "The entry is marked as contested; HR has been asked to settle it.");
    }
    case "withdraw": {
      const verdict = await withdrawContest(viewer, asked.contestId);
      if (!verdict) throw notFound("This contest");
      if (!verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.myRecord(), "You no longer contest this entry.");
    }
    case "reply": {
      const verdict = await replyAboutContest(viewer, asked.contestId, asked.statement);
      if (!verdict.ok) return refuse(verdict.reason);
      return redirectWithMessage(paths.myRecord(), "Your reply stands beside what you contest.");
    }
  }
}

export default function MyRecord() {
  const { record, ...shown } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  if (!record) return <NoPerson />;
  return <RecordPage record={record} {...shown} error={error} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
