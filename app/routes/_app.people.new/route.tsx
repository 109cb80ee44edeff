import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { PersonForm } from "#app/components/people/person-form.tsx";
import { personSchema } from "#app/components/people/person-schema.ts";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { OpenChecksNote } from "#app/components/privacy/open-checks-note.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addPerson } from "#app/services/people/add-person.server.ts";
import { loadPersonForm } from "#app/services/people/load-person-form.server.ts";
import { countOpenChecks } from "#app/services/privacy/checklist.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a person · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "People", to: paths.people() }, { label: "Add a person" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:write");
  const { searchParams } = new URL(args.request.url);
  const values = { managerId: searchParams.get("manager") ?? "", department: searchParams.get("department") ?? "" };
  const [form, openChecks] = await Promise.all([loadPersonForm(viewer), countOpenChecks(viewer)]);
  return { ...form, values, openChecks };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "people:write");
  const form = await args.request.formData();
  const submission = parseWithZod(form, { schema: personSchema });
  if (submission.status !== "success") return badRequest(submission.reply());
  const { pay, version: _, ...person } = submission.value;
  const verdict = await addPerson(viewer, { ...person, salaryAnnualCents: pay });
  if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
  if (form.get("intent") === "add-another") {
    const next = paths.newPerson({ manager: person.managerId ?? undefined, department: person.department });
    return redirectWithMessage(next, `${person.name} is on record. Who is next?`);
  }
  return redirectWithMessage(paths.person(verdict.value), `${person.name} is on record.`);
}

export default function NewPerson() {
  const { managers, roles, mayPay, values, openChecks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader question="Add a person" answer="Who joins the record?" />
      <div className="stack">
        <OpenChecksNote open={openChecks} />
        <Card>
          <PersonForm
            // A form for the next person starts empty, whatever the last one left in it.
            key={managers.length}
            values={values}
            managers={managers}
            roles={roles}
            mayPay={mayPay}
            lastResult={useActionData<typeof action>()}
            buttons={
              <>
                <SubmitButton pendingText="Adding" intent="add">
                  Add
                </SubmitButton>
                <SubmitButton pendingText="Adding" intent="add-another" variant="plain">
                  Add and enter another
                </SubmitButton>
                <p className="caption">Only the name is needed. Everything can be changed later.</p>
              </>
            }
          />
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
