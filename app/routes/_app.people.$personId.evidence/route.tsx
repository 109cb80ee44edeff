import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PANEL_KINDS } from "#app/domain/shared/vocabulary.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { findRatedPerson } from "#app/services/people/find-rated-person.server.ts";
import { EvidenceForm } from "./evidence-form.tsx";
import { evidenceSchema, readKind } from "./form.ts";
import { KindList } from "./kind-list.tsx";
import { KindWords } from "./kind-words.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Leadership evidence: ${data?.person.name ?? "a person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Add evidence" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "evidence:write");
  const person = await findRatedPerson(viewer, "evidence:write", args.params.personId ?? "");
  if (!person) throw notFound("This person");
  return { person, kind: readKind(new URL(args.request.url)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "evidence:write");
  const personId = args.params.personId ?? "";
  const submission = parseWithZod(await args.request.formData(), { schema: evidenceSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { months, ...sheet } = submission.value;
  const verdict = await recordEvidence(viewer, personId, { ...sheet, months: months ?? null });
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(`${paths.person(personId)}#evidence`, `${EVIDENCE_KIND_WORDS[sheet.kind].name} recorded.`);
}

export default function AddEvidence() {
  const { person, kind } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={`Leadership evidence about ${person.name}`}
        answer={
          kind
            ? `What did the ${EVIDENCE_KIND_WORDS[kind].name.toLowerCase()} show?`
            : "Which evidence is there of how they lead?"
        }
        meta={
          kind
            ? [
                PANEL_KINDS.some((known) => known === kind) ? (
                  <Link key="panel" to={paths.newPanel({ person: person.id, kind })}>
                    Have two or more people score it on a sheet
                  </Link>
                ) : null,
                <Link key="kinds" to={paths.addEvidence(person.id)}>
                  Choose another kind
                </Link>,
              ]
            : []
        }
      />
      {kind ? (
        <div className="grid-wide">
          <EvidenceForm key={kind} personId={person.id} kind={kind} lastResult={lastResult} />
          <KindWords kind={kind} />
        </div>
      ) : (
        <KindList personId={person.id} />
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
