import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { findViewer } from "#app/lib/auth/viewer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { orUnavailable } from "#app/lib/database-down.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest } from "#app/lib/responses.ts";
import { isFirstStart } from "#app/services/accounts/create-organisation.server.ts";
import { signIn } from "#app/services/accounts/sign-in.server.ts";
import { database } from "#db/client.server.ts";
import { type SignInValues, safeNext, signInSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Sign in · Rightrung" }];

export async function loader(args: LoaderFunctionArgs) {
  const next = new URL(args.request.url).searchParams.get("next");
  if (await findViewer(args)) throw redirect(safeNext(next));
  if (await orUnavailable(isFirstStart(await database()))) throw redirect(paths.firstStart());
  return { next: safeNext(next), offersDemo: environment().offersDemo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: signInSchema });
  if (submission.status !== "success") return badRequest(submission.reply({ hideFields: ["password"] }));
  const { email, password, next } = submission.value;
  const verdict = await signIn(await database(), {
    email,
    password,
    address: context.address ?? "unknown",
    now: now(),
    requestId: context.requestId ?? "none",
  });
  if (!verdict.ok) return badRequest(submission.reply({ formErrors: [verdict.reason], hideFields: ["password"] }));
  return redirect(safeNext(next), { headers: { "Set-Cookie": await tokenHeader(request, verdict.value) } });
}

export default function SignIn() {
  const { next, offersDemo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SignInValues>({ lastResult: useActionData<typeof action>(), id: "sign-in" });
  return (
    <div className="sign-in stack">
      <h1 className="answer">Sign in</h1>
      <Card>
        <Form method="post" className="stack" {...getFormProps(form)}>
          <ErrorSummary form={form} labels={{ email: "E-mail", password: "Password" }} />
          <TextField field={fields.email} label="E-mail" type="email" autoComplete="username" required />
          <TextField
            field={fields.password}
            label="Password"
            type="password"
            autoComplete="current-password"
            required
          />
          <input type="hidden" name="next" value={next} />
          <SubmitButton pendingText="Signing in">Sign in</SubmitButton>
        </Form>
      </Card>
      {offersDemo ? (
        <p className="row">
          <LinkButton to={paths.demo()} variant="quiet">
            Look at a demo company
          </LinkButton>
        </p>
      ) : null}
    </div>
  );
}
