import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { clearedKeptFormHeader, readKeptFormKey } from "#app/lib/auth/kept-form-cookie.server.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { findKept, takeKept } from "#app/services/accounts/kept-form.server.ts";
import { KeptFields } from "./kept-fields.tsx";

export const meta: MetaFunction = () => [{ title: "Kept for you · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Kept for you" }] };

const GONE = "Nothing is kept for this account any more: what was typed is kept for 30 minutes and sent once.";

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-account:write");
  const key = await readKeptFormKey(args.request);
  const kept = key ? await findKept(viewer.database, key, viewer.accountId, viewer.now) : null;
  if (!kept) throw await redirectWithMessage(paths.overview(), GONE, "warn");
  return { path: kept.path, fields: kept.fields };
}

/** Sends the form on as it stands: 307 makes the browser repeat it, method and fields, at the address it was meant for. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "own-account:write");
  const isDiscarded = new URL(args.request.url).searchParams.has("discard");
  const key = await readKeptFormKey(args.request);
  const kept = key ? await takeKept(viewer.database, key, viewer.accountId, viewer.now) : null;
  if (!kept) throw await redirectWithMessage(paths.overview(), GONE, "warn");
  const headers = { "Set-Cookie": await clearedKeptFormHeader(args.request) };
  return isDiscarded ? redirect(paths.overview(), { headers }) : redirect(kept.path, { status: 307, headers });
}

export default function KeptForm() {
  const { path, fields } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader question="What happened to what I typed?" answer="You were signed out while saving; it is kept." />
      <div className="stack">
        <Card title="Save it now" aside={path.replace(/[?].*$/, "")}>
          <div className="stack">
            <p className="caption">
              Nothing has been saved yet. It is kept for 30 minutes, in this browser alone, and can be sent once. Should
              a correction be needed, the form comes back with everything in it.
            </p>
            <Form method="post" reloadDocument action={paths.keptForm()} className="row">
              {fields.map(([name, value], at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is the form's own, and a name may come twice
                <input key={at} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton pendingText="Saving">Save what I typed</SubmitButton>
            </Form>
          </div>
        </Card>
        <KeptFields fields={fields} />
        <Form method="post" reloadDocument action={paths.keptForm({ discard: "1" })} className="row">
          <Button type="submit" variant="quiet">
            Throw it away
          </Button>
        </Form>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
