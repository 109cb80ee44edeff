import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { askAboutContest } from "#app/services/contests/contest-messages.server.ts";
import { settleContest } from "#app/services/contests/end-contest.server.ts";
import { loadContests } from "#app/services/contests/load-contests.server.ts";
import { ContestItem } from "./contest-item.tsx";
import { type RefusedSettling, settleSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Contested entries · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Contested entries" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "contests:settle");
  const { searchParams } = new URL(args.request.url);
  const which = searchParams.get("show") === "ended" ? ("ended" as const) : ("open" as const);
  const asked = Number(searchParams.get("page"));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  return { which, page, ...(await loadContests(viewer, which, page)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "contests:settle");
  const form = await args.request.formData();
  const parsed = settleSchema.safeParse(Object.fromEntries(form));
  const typed = String(form.get("answer") ?? "");
  const refuse = (reason: string, field?: string) =>
    badRequest<RefusedSettling>({
      contestId: String(form.get("contestId")),
      reason,
      typed,
      ...(field ? { field } : {}),
    });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue?.path[0] === "answer") return refuse(issue.message, "answer");
    throw notFound("This contest");
  }
  const { contestId, intent, answer } = parsed.data;
  if (intent === "ask") {
    const asked = await askAboutContest(viewer, contestId, answer);
    return asked.ok ? redirectWithMessage(paths.contests(), "Asked.") : refuse(asked.reason, asked.field);
  }
  const verdict = await settleContest(viewer, contestId, { outcome: intent, answer });
  if (!verdict) throw notFound("This contest");
  if (!verdict.ok) return refuse(verdict.reason, verdict.field);
  return redirectWithMessage(
    paths.contests(),
    intent === "corrected" ? "Settled: the entry is corrected." : "Settled: the entry is kept, with your answer.",
  );
}

export default function Contests() {
  const { which, page, pageCount, counts, contests } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Which entries do people contest?"
        answer={
          counts.open
            ? `${formatCount(counts.open, "entry waits", "entries wait")} for an answer.`
            : "None waits for an answer."
        }
      />
      <div className="stack">
        <div className="row">
          <SegmentedLinks
            label="Which contests"
            options={[
              { label: `Open (${counts.open})`, to: paths.contests(), current: which === "open" },
              { label: `Ended (${counts.ended})`, to: paths.contests({ show: "ended" }), current: which === "ended" },
            ]}
          />
        </div>
        {contests.length ? (
          contests.map((contest) => (
            <ContestItem
              key={contest.id}
              contest={contest}
              error={error?.contestId === contest.id ? error : undefined}
            />
          ))
        ) : (
          <EmptyState
            reason="no-data"
            title={which === "open" ? "Nothing is contested" : "No contest has ended yet"}
            actions={<LinkButton to={paths.people()}>Go to people</LinkButton>}
          >
            Everybody finds their own record under “My record” and can contest an entry there. It is marked for all who
            read it, and waits here until it is corrected or kept.
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={counts[which]}
          noun="contests"
          hrefFor={(to) => paths.contests({ show: which === "ended" ? "ended" : "", page: to })}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
