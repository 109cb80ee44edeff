import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { endOtherSessions, endOwnSession, listOwnSessions } from "#app/services/accounts/own-sessions.server.ts";
import { SessionsTable } from "./sessions-table.tsx";

export const meta: MetaFunction = () => [{ title: "Your sessions · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Your sessions" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-account:write");
  return { sessions: await listOwnSessions(viewer), now: viewer.now };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "own-account:write");
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "end-session": {
      const isEnded = await endOwnSession(viewer, String(form.get("session") ?? ""));
      const text = isEnded ? "The session is ended." : "That session is over already.";
      return redirectWithMessage(paths.ownSessions(), text, isEnded ? "done" : "warn");
    }
    case "end-other-sessions":
      await endOtherSessions(viewer);
      return redirectWithMessage(paths.ownSessions(), "Every other session is ended.");
    default:
      throw notFound("This action");
  }
}

export default function Sessions() {
  const { sessions, now } = useLoaderData<typeof loader>();
  const others = sessions.length - 1;
  return (
    <>
      <PageHeader
        question="Where are you signed in?"
        answer={
          others
            ? `Here and in ${formatCount(others, "other place", "other places")}. End what you do not recognise, then change your password.`
            : "Only here."
        }
      />
      <div className="stack">
        <SessionsTable sessions={sessions} now={now} />
        {others ? (
          <ConfirmForm
            trigger="End all others"
            question="Whoever uses one of them has to sign in again. This one stays."
            confirm="End all others"
            fields={{ intent: "end-other-sessions" }}
          />
        ) : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
