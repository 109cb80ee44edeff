import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";

/** One page for every link that opens nothing: it does not say which of the reasons it is. */
export function DeadLink({ wait }: { wait: number | null }) {
  return (
    <div className="stack">
      <h1 className="answer">{wait === null ? "This link opens nothing any more" : "Too many links were tried"}</h1>
      <p>
        {wait === null
          ? "It was used already, has expired, was withdrawn, or is not complete. Nothing is lost: the owner or HR of your organisation makes a new one in a moment. Invitations work for 7 days, links for a new password for 24 hours, and each of them once."
          : `Try again in ${wait} ${wait === 1 ? "minute" : "minutes"}. If your link is new and complete, it still works then.`}
      </p>
      <p className="row">
        <LinkButton to={paths.signIn()}>Sign in with your password</LinkButton>
      </p>
    </div>
  );
}
