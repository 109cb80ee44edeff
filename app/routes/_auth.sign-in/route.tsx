import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { deviceInWords } from "#app/lib/auth/device.ts";
import { afterSignIn } from "#app/lib/auth/kept-form-cookie.server.ts";
import { tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { logSignIn } from "#app/lib/auth/sign-in-log.server.ts";
import { findViewer } from "#app/lib/auth/viewer.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { environment } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest } from "#app/lib/responses.ts";
import { isFirstStart } from "#app/services/accounts/create-organisation.server.ts";
import { signIn } from "#app/services/accounts/sign-in.server.ts";
import { database } from "#db/client.server.ts";
import { EndedNote } from "./ended-note.tsx";
import { readEnded, type SignInValues, safeNext, signInSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Sign in · Rightrung" }];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const next = searchParams.get("next");
  if (await findViewer(args)) throw redirect(safeNext(next));
  // Whoever had a session has something to sign in to, be it a demo company.
  const ended = readEnded(searchParams.get("ended"));
  if (!ended && (await isFirstStart(await database()))) throw redirect(paths.firstStart());
  return { next: safeNext(next), ended, offersDemo: environment().offersDemo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: signInSchema });
  if (submission.status !== "success") return badRequest(submission.reply({ hideFields: ["password"] }));
  const { email, password, next } = submission.value;
  const requestId = context.requestId ?? "none";
  const verdict = await signIn(await database(), {
    email,
    password,
    address: context.address ?? "unknown",
    device: deviceInWords(request.headers.get("user-agent")),
    now: now(),
    requestId,
  });
  logSignIn({ isOpened: verdict.ok, email, requestId, address: context.address });
  if (!verdict.ok) return badRequest(submission.reply({ formErrors: [verdict.reason], hideFields: ["password"] }));
  return redirect(await afterSignIn(request, safeNext(next)), {
    headers: { "Set-Cookie": await tokenHeader(request, verdict.value) },
  });
}

export default function SignIn() {
  const { next, ended, offersDemo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<SignInValues>({ lastResult: useActionData<typeof action>(), id: "sign-in" });
  return (
    <div className="sign-in stack">
      <h1 className="answer">Sign in</h1>
      <EndedNote ended={ended} />
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
