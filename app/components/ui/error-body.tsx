import type { ReactNode } from "react";
import { LinkButton } from "./link-button.tsx";

export interface ErrorBodyProps {
  status: number;
  /** A sentence for this case; the general one stands in without it. */
  detail?: string;
  actions?: ReactNode;
}

interface Words {
  title: string;
  what: string;
}

const wordsByStatus: Record<number, Words> = {
  400: {
    title: "This request cannot be read",
    what: "Something in the address or the form is not as expected. Nothing was saved.",
  },
  403: {
    title: "Your role does not open this page",
    what: "Nothing was changed. The owner of your organisation can say who may see it.",
  },
  404: {
    title: "This page does not exist",
    what: "It may have been removed, or the address is mistyped. Your data is as it was.",
  },
  409: {
    title: "Somebody else changed this first",
    what: "Your change was not saved, so that theirs is not lost. Open the page again and compare.",
  },
  429: { title: "Too many tries", what: "Wait a few minutes and try again. Nothing was changed." },
  500: {
    title: "Something failed on our side",
    what: "The last step was not saved; everything before it is safe. The failure is in the server's log.",
  },
  503: {
    title: "The database does not answer",
    what: "Nothing that was saved is lost. This page tries again every 10 seconds.",
  },
};

/** What failed, what is safe, what to do: the same three sentences for every error. */
export function ErrorBody({ status, detail, actions }: ErrorBodyProps) {
  const words = wordsByStatus[status] ?? (wordsByStatus[500] as Words);
  return (
    <div className="error-page" role={status === 503 ? "status" : undefined}>
      <p className="tiny faint">Error {status}</p>
      <h1>{words.title}</h1>
      {detail ? <p>{detail}</p> : null}
      <p className="muted">{words.what}</p>
      <div className="row">
        {actions ?? (
          <>
            <LinkButton to="." variant="primary" reloadDocument>
              Try again
            </LinkButton>
            <LinkButton to="/">Go to the overview</LinkButton>
          </>
        )}
      </div>
    </div>
  );
}
