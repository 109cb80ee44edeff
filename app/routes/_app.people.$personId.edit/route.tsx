import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { PersonForm } from "#app/components/people/person-form.tsx";
import { personSchema } from "#app/components/people/person-schema.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { editPerson } from "#app/services/people/edit-person.server.ts";
import { loadPersonToEdit } from "#app/services/people/load-person-form.server.ts";
import { typedValues } from "./typed-values.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.person.name ?? "a person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ person }: Awaited<ReturnType<typeof loader>>) => [
    { label: "People", to: paths.people() },
    { label: person.name, to: paths.person(person.id) },
    { label: "Edit" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:write");
  const found = await loadPersonToEdit(viewer, args.params.personId ?? "");
  if (!found) throw notFound("This person");
  return found;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "people:write");
  const personId = args.params.personId ?? "";
  const found = await loadPersonToEdit(viewer, personId);
  if (!found) throw notFound("This person");
  const form = await args.request.formData();
  const submission = parseWithZod(form, { schema: personSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { pay, version, ...person } = submission.value;
  const change = {
    ...person,
    // Where the form offers no role or no pay, neither is touched.
    roleProfileId: form.has("roleProfileId") ? person.roleProfileId : undefined,
    salaryAnnualCents: form.has("pay") ? pay : undefined,
  };
  const verdict = await editPerson(viewer, personId, version ?? 0, change);
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  return redirectWithMessage(paths.person(personId), `The record of ${person.name} is changed.`);
}

export default function EditPerson() {
  const { person, managers, roles, mayPay, salaryAnnualCents } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  return (
    <>
      <PageHeader question={`Edit ${person.name}`} answer="What has changed?" />
      <Card>
        <PersonForm
          values={typedValues(person, salaryAnnualCents, locale)}
          managers={managers}
          roles={roles}
          mayPay={mayPay}
          version={person.version}
          lastResult={useActionData<typeof action>()}
          buttons={
            <>
              <SubmitButton pendingText="Saving">Save</SubmitButton>
              <LinkButton to={paths.person(person.id)}>Back without saving</LinkButton>
            </>
          }
        />
      </Card>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
