import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readAttributes } from "#app/components/fairness/read-attributes.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { enterAttributes, listForEntry } from "#app/services/fairness/attributes.server.ts";
import { loadReports, makeReport } from "#app/services/fairness/reports.server.ts";
import { EntryForm } from "./entry-form.tsx";
import { type FairnessError, fairnessSchema } from "./form.ts";
import { ReportForm } from "./report-form.tsx";

export const meta: MetaFunction = () => [{ title: "Fairness · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Fairness" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "fairness:read");
  const [reports, people] = await Promise.all([loadReports(viewer), listForEntry(viewer)]);
  return { reports, people };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "fairness:write");
  const form = await args.request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const refuse = (field: string, reason: string) => badRequest<FairnessError>({ field, reason, typed });
  const parsed = fairnessSchema.safeParse(typed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(String(issue?.path[0] ?? "from"), issue?.message ?? "This could not be read.");
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "make-report": {
      const verdict = await makeReport(viewer, asked.from, asked.to);
      if (!verdict.ok) return refuse(verdict.field ?? "from", verdict.reason);
      return redirectWithMessage(paths.fairnessReport(verdict.value), "The report is made.");
    }
    case "enter-attributes": {
      const verdict = await enterAttributes(viewer, asked.person, readAttributes(form));
      if (!verdict.ok) return refuse(verdict.field ?? "person", verdict.reason);
      return redirectWithMessage(paths.fairness(), "It is stored for the next report.");
    }
  }
}

export default function Fairness() {
  const { reports, people } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        question="Do promotions go alike to all groups?"
        answer={
          reports.length === 0
            ? "No report has been made yet."
            : `${formatCount(reports.length, "report", "reports")} made; each counts one cycle, and nobody is shown.`
        }
      />
      <div className="stack">
        {reports.length > 0 ? (
          <Card title="Reports">
            <ul className="list-lines">
              {reports.map(({ id, fromDay, toDay, madeOn }) => (
                <li key={id}>
                  <Link to={paths.fairnessReport(id)}>
                    {formatDay(fromDay, locale)} to {formatDay(toDay, locale)}
                  </Link>
                  <p className="caption">made on {formatDay(madeOn, locale)}</p>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <ReportForm error={error} />
        <EntryForm people={people} error={error} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
