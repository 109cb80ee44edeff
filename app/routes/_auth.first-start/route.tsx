import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceInWords } from "#app/lib/auth/device.ts";
import { tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { asksForSetUpCode, setUpCodeFits } from "#app/lib/auth/set-up-code.server.ts";
import { countryChoices, currencyChoices } from "#app/lib/choices.ts";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { createOrganisation, isFirstStart } from "#app/services/accounts/create-organisation.server.ts";
import { database } from "#db/client.server.ts";
import { FirstStartForm } from "./first-start-form.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { firstStartSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "First start · Rightrung" }];

export const handle = { isWide: true };

export async function loader({ request }: LoaderFunctionArgs) {
  if (!(await isFirstStart(await database()))) throw redirect(paths.signIn());
  const locale = localeOf(request);
  return {
    countries: countryChoices(locale),
    currencies: currencyChoices(locale),
    asksForCode: asksForSetUpCode(),
    offersDemo: environment().offersDemo,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: firstStartSchema });
  const reply = { hideFields: ["password"] as ["password"] };
  if (submission.status !== "success") return badRequest(submission.reply(reply));
  const input = submission.value;
  if (asksForSetUpCode() && !setUpCodeFits(input.setUpCode ?? "")) {
    const fieldErrors = { setUpCode: ["This is not the code that the server printed when it started."] };
    return badRequest(submission.reply({ ...reply, fieldErrors }));
  }
  const verdict = await createOrganisation(await database(), input, {
    now: now(),
    requestId: context.requestId ?? "none",
    device: deviceInWords(request.headers.get("user-agent")),
  });
  if (!verdict.ok) {
    const errors = verdict.field
      ? { fieldErrors: { [verdict.field]: [verdict.reason] } }
      : { formErrors: [verdict.reason] };
    return badRequest(submission.reply({ ...reply, ...errors }));
  }
  return redirect(paths.overview(), { headers: { "Set-Cookie": await tokenHeader(request, verdict.value) } });
}

export default function FirstStart() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="first-start">
      <section className="stack">
        <header>
          <p className="muted small">First start</p>
          <h1 className="answer">Who is this for, and who answers for it?</h1>
          <p className="caption">Two minutes. Everything but the first account’s e-mail can be changed later.</p>
        </header>
        <FirstStartForm {...page} lastResult={useActionData<typeof action>()} />
      </section>
      <FirstSteps offersDemo={page.offersDemo} />
    </div>
  );
}
