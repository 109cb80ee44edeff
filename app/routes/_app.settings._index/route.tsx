import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { countryChoices, currencyChoices } from "#app/lib/choices.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { changePassword } from "#app/services/accounts/change-password.server.ts";
import { changeOrganisation } from "#app/services/organisations/change-organisation.server.ts";
import { organisationSchema, passwordSchema } from "./form.ts";
import { OrganisationForm } from "./organisation-form.tsx";
import { PasswordForm } from "./password-form.tsx";

export const meta: MetaFunction = () => [{ title: "Settings · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Settings" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  const locale = localeOf(args.request);
  return {
    organisation: viewer.organisation,
    email: viewer.accountEmail,
    mayAccounts: mayForAll(viewer.role, "accounts:write"),
    mayChange: mayForAll(viewer.role, "organisation:write"),
    offersDemo: environment().offersDemo && !viewer.organisation.isDemo,
    database: viewer.database.kind,
    mayPrivacy: mayForAll(viewer.role, "privacy:write"),
    mayReadModel: mayForAll(viewer.role, "model:read"),
    mayBackUp: mayForAll(viewer.role, "backups:write"),
    countries: countryChoices(locale),
    currencies: currencyChoices(locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "change-organisation": {
      const viewer = await requireViewer(args, "organisation:write");
      const submission = parseWithZod(form, { schema: organisationSchema });
      if (submission.status !== "success") return badRequest({ organisation: submission.reply(), password: undefined });
      const { intent: _intent, ...details } = submission.value;
      await changeOrganisation(viewer, details);
      return redirectWithMessage(paths.settings(), "The organisation is changed.");
    }
    case "change-password": {
      const viewer = await requireViewer(args, "organisation:read");
      const submission = parseWithZod(form, { schema: passwordSchema });
      const hideFields = ["current", "next", "again"] as ["current", "next", "again"];
      if (submission.status !== "success") {
        return badRequest({ password: submission.reply({ hideFields }), organisation: undefined });
      }
      const verdict = await changePassword(viewer, { ...submission.value, address: args.context.address ?? "unknown" });
      if (verdict.ok)
        return redirectWithMessage(paths.settings(), "Your password is changed; other sessions are ended.");
      const fieldErrors = { [verdict.field ?? "current"]: [verdict.reason] };
      return badRequest({ password: submission.reply({ fieldErrors, hideFields }), organisation: undefined });
    }
    default:
      throw notFound("This action");
  }
}

export default function Settings() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PageHeader question="How is Rightrung set up here?" answer={page.organisation.name} />
      <div className="stack-lg">
        {page.mayChange ? (
          <Card title="Organisation">
            <OrganisationForm {...page} lastResult={result?.organisation} />
          </Card>
        ) : null}
        {page.organisation.isDemo ? null : (
          <Card title="Your password" aside={page.email}>
            <PasswordForm lastResult={result?.password} />
          </Card>
        )}
        <Card title="Who signs in">
          <p className="row">
            {page.mayAccounts ? <LinkButton to={paths.accounts()}>Accounts</LinkButton> : null}
            <LinkButton to={paths.ownSessions()}>Your sessions</LinkButton>
          </p>
        </Card>
        {page.mayPrivacy ? (
          <Card title="People’s data">
            <div className="stack-sm">
              <p className="caption">
                What is settled before real people are entered, how long records are kept, legal holds and erasure.
              </p>
              <p className="row">
                <LinkButton to={paths.privacy()}>Privacy and retention</LinkButton>
                <LinkButton to={paths.caseRetention()}>Retention of cases</LinkButton>
              </p>
            </div>
          </Card>
        ) : null}
        {page.mayReadModel ? (
          <Card title="Promotion model">
            <div className="stack-sm">
              <p className="caption">
                The values that people set for promotion cases: defaults, your own in their place, and why.
              </p>
              <p className="row">
                <LinkButton to={paths.promotionModel()}>Promotion model</LinkButton>
              </p>
            </div>
          </Card>
        ) : null}
        <Card title="Where the data are">
          <p className="caption">
            {page.database === "embedded"
              ? "In the embedded database: one process on one machine, and a power cut can damage it. For production set DATABASE_URL to a PostgreSQL server."
              : "On a PostgreSQL server."}
          </p>
          {page.mayBackUp ? <LinkButton to={paths.backups()}>Backups</LinkButton> : null}
          {page.offersDemo ? <LinkButton to={paths.demo()}>Look at a demo company</LinkButton> : null}
        </Card>
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
