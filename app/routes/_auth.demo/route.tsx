import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { deviceInWords } from "#app/lib/auth/device.ts";
import { afterSignIn } from "#app/lib/auth/kept-form-cookie.server.ts";
import { clearedHeader, tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { type DemoChoice, listDemoCompanies } from "#app/services/demo/list-demo-companies.server.ts";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { removeDemo } from "#app/services/demo/remove-demo.server.ts";
import { database } from "#db/client.server.ts";

export const meta: MetaFunction = () => [{ title: "Demo companies · Rightrung" }];

export async function loader() {
  if (!environment().offersDemo) throw notFound("This page");
  return listDemoCompanies(await database());
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  if (form.get("intent") === "remove-demo") {
    const isRemoved = await removeDemo(await requireViewer(args, "organisation:delete"));
    if (!isRemoved) throw notFound("This demo company");
    const answer = await redirectWithMessage(paths.signIn(), "The demo company and everything in it are removed.");
    answer.headers.append("Set-Cookie", await clearedHeader(args.request));
    return answer;
  }
  if (!environment().offersDemo) throw notFound("This page");
  const requestId = args.context.requestId ?? "none";
  const email = form.get("account");
  const verdict = await openDemo(
    await database(),
    String(form.get("company")),
    { now: now(), requestId, device: deviceInWords(args.request.headers.get("user-agent")) },
    typeof email === "string" ? email : null,
  );
  if (!verdict.ok) throw notFound("This demo company");
  return redirect(await afterSignIn(args.request, paths.overview()), {
    headers: { "Set-Cookie": await tokenHeader(args.request, verdict.value) },
  });
}

export default function Demo() {
  const companies = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <h1 className="answer">Look around in a company that does not exist</h1>
      <p className="caption">
        Each is marked as a demo on every page, keeps to itself, and is removed with one click. Your own data are
        untouched.
      </p>
      <div className="grid-2">
        {companies.map((company) => (
          <Card key={company.key} title={company.name} className="stack">
            <p>
              {company.itUsers} people use IT, {company.members} work in it.
            </p>
            <Form method="post">
              <input type="hidden" name="company" value={company.key} />
              <SubmitButton pendingText="Opening">Open {company.name}</SubmitButton>
            </Form>
            {company.accounts.length > 1 ? <Eyes company={company} /> : null}
          </Card>
        ))}
      </div>
      <p className="row">
        <LinkButton to={paths.signIn()} variant="quiet">
          Back
        </LinkButton>
      </p>
    </div>
  );
}

const ROLES = { owner: "Owner", hr: "HR", manager: "Manager", staff: "Staff", auditor: "Auditor" };

/** The same company as each role sees it. */
function Eyes({ company }: { company: { key: string; accounts: DemoChoice["accounts"] } }) {
  return (
    <details>
      <summary className="small">Look through the eyes of somebody else</summary>
      <Form method="post" className="stack-sm demo-eyes">
        <input type="hidden" name="company" value={company.key} />
        {company.accounts.map(({ email, name, role, title }) => (
          <Button key={email} type="submit" name="account" value={email}>
            {ROLES[role]}: {name}
            {title ? `, ${title}` : ""}
          </Button>
        ))}
      </Form>
    </details>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
