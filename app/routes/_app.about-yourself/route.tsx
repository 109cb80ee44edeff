import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { AttributeFields } from "#app/components/fairness/attribute-fields.tsx";
import { readAttributes } from "#app/components/fairness/read-attributes.ts";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { declareOwnAttributes, loadOwnAttributes } from "#app/services/fairness/attributes.server.ts";

export const meta: MetaFunction = () => [{ title: "About yourself · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "About yourself" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-attributes:write");
  return { attributes: await loadOwnAttributes(viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "own-attributes:write");
  await declareOwnAttributes(viewer, readAttributes(await args.request.formData()));
  return redirectWithMessage(paths.aboutYourself(), "What you say of yourself is stored as you left it.");
}

const USE = [
  "All of it is optional. Nothing happens to whoever says nothing, and you can take it back here at any time.",
  "It is counted in fairness reports, in groups of five people or more. Nobody is shown what you say, neither your manager nor HR nor the owner.",
  "Nothing about a promotion reads it. It goes when your record is erased.",
];

export default function AboutYourself() {
  const { attributes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="What would you like to say about yourself, so that fairness can be counted?"
        answer="Only what you want to; counted, never shown."
      />
      {attributes ? (
        <div className="stack">
          <Card title="What it is for">
            <ul className="bullets">
              {USE.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
          <Card title="What you say">
            <Form method="post" className="form" key={JSON.stringify(attributes)}>
              <AttributeFields empty="Not said" values={attributes} />
              <div className="row">
                <SubmitButton pendingText="Storing">Store</SubmitButton>
              </div>
            </Form>
          </Card>
        </div>
      ) : (
        <EmptyState
          reason="no-data"
          title="Your account stands for nobody in the team"
          actions={<LinkButton to={paths.settings()}>Settings</LinkButton>}
        >
          There is nothing to say here: only people in the team are counted.
        </EmptyState>
      )}
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
