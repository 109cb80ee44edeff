import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CompetencyForm } from "#app/components/competencies/competency-form.tsx";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { competencySchema } from "#app/components/competencies/competency-schema.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { archiveCompetency } from "#app/services/competencies/archive-competency.server.ts";
import { editCompetency } from "#app/services/competencies/edit-competency.server.ts";
import { loadCompetency } from "#app/services/competencies/load-competency.server.ts";
import { resetWording } from "#app/services/competencies/reset-wording.server.ts";
import { undoSuccession } from "#app/services/competencies/undo-succession.server.ts";
import { CoverCard } from "./cover-card.tsx";
import { readIntent, typedValues } from "./form.ts";
import { ListCard } from "./list-card.tsx";
import { PublicCodesCard } from "./public-codes-card.tsx";
import { ReadOnlyCompetency } from "./read-only.tsx";
import { StateCard } from "./state-card.tsx";
import { SuccessionCard } from "./succession-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.competency.name ?? "Competency"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ competency }: Awaited<ReturnType<typeof loader>>) => [
    { label: "Competency catalogue", to: paths.competencies() },
    { label: competency.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  const page = await loadCompetency(viewer, args.params.competencyId ?? "");
  if (!page) throw notFound("This competency");
  return { ...page, mayEdit: mayForAll(viewer.role, "competencies:write") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const competencyId = args.params.competencyId ?? "";
  const form = await args.request.formData();
  const intent = readIntent(form);
  const to = paths.competency(competencyId);
  if (intent === "save") {
    const submission = parseWithZod(form, { schema: competencySchema });
    if (submission.status !== "success") return badRequest(submission.reply());
    const { version, ...details } = submission.value;
    const verdict = await editCompetency(viewer, competencyId, version ?? 0, details);
    return verdict.ok
      ? redirectWithMessage(to, `${details.name} is saved.`)
      : badRequest(replyWithVerdict(submission, verdict));
  }
  if (intent === "undo-succession") {
    const undone = await undoSuccession(viewer, String(form.get("changeId")));
    return redirectWithMessage(
      to,
      undone.ok ? `${undone.value} stands by itself again.` : undone.reason,
      undone.ok ? undefined : "warn",
    );
  }
  const version = Number(form.get("version"));
  const verdict =
    intent === "reset-wording"
      ? await resetWording(viewer, competencyId, version)
      : await archiveCompetency(viewer, competencyId, version, intent === "archive");
  if (!verdict.ok) return redirectWithMessage(to, verdict.reason, "warn");
  const done = {
    archive: "It is archived.",
    restore: "It is in use again.",
    "reset-wording": "The built-in wording is back.",
  };
  return redirectWithMessage(to, done[intent]);
}

export default function CompetencyRoute() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { competency, origin, cover, mayEdit, builtIn } = page;
  const kinds = { "built-in": "as it ships", changed: "built in, changed here", own: "your own" };
  return (
    <>
      <PageHeader
        question={competency.name}
        answer={competency.description || "What does each level look like, and how many must hold it?"}
        meta={[groupName(competency.groupCode), kinds[origin], competency.isArchived ? "archived" : null]}
      />
      <div className={cover || mayEdit ? "grid-wide" : "stack"}>
        {mayEdit ? (
          <CompetencyForm
            kind={competency.kind}
            key={competency.version}
            values={typedValues(competency)}
            builtIn={builtIn}
            version={competency.version}
            lastResult={lastResult}
            buttons={
              <>
                <SubmitButton pendingText="Saving" intent="save">
                  Save
                </SubmitButton>
                <LinkButton to={paths.competencies()}>Back to the catalogue</LinkButton>
              </>
            }
          />
        ) : (
          <div className="stack">
            <ReadOnlyCompetency competency={competency} />
          </div>
        )}
        <div className="stack">
          {cover ? <CoverCard cover={cover} /> : null}
          {mayEdit ? <StateCard page={page} /> : null}
          <SuccessionCard page={page} mayEdit={mayEdit} />
          {page.list ? <ListCard list={page.list} /> : null}
          <PublicCodesCard code={competency.code} />
        </div>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
