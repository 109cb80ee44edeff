import { isRouteErrorResponse, useLocation, useRevalidator, useRouteError } from "@remix-run/react";
import { useEffect } from "react";
import { ErrorBody } from "./error-body.tsx";
import { LinkButton } from "./link-button.tsx";

const retryEvery = 10_000;

/** Body of every route's ErrorBoundary. A thrown value that is not a response is a failure of ours: 500, without its text. */
export function ErrorPage() {
  const error = useRouteError();
  const location = useLocation();
  const { revalidate } = useRevalidator();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  useEffect(() => {
    if (status !== 503) return;
    const timer = setInterval(() => revalidate(), retryEvery);
    return () => clearInterval(timer);
  }, [status, revalidate]);
  return (
    <ErrorBody
      status={status}
      detail={wordsOf(error)}
      actions={
        <>
          {status === 404 ? null : (
            <LinkButton to={location.pathname + location.search} variant="primary" reloadDocument>
              {status === 503 ? "Try now" : "Try again"}
            </LinkButton>
          )}
          <LinkButton to="/">Go to the overview</LinkButton>
        </>
      }
    />
  );
}

/** What a page of ours gave as the reason; the router's own words about an address are for developers. */
function wordsOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || typeof error.data !== "string") return undefined;
  return error.data.startsWith("Error: ") ? undefined : error.data;
}
