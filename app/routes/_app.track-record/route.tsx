import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { loadTrackRecord } from "#app/services/track-record/load-track-record.server.ts";
import { CaveatsNote } from "./caveats-note.tsx";
import { PromotionsCard } from "./promotions-card.tsx";
import { ScoresCard } from "./scores-card.tsx";
import { trackRecordAnswer } from "./track-record-words.ts";

export const meta: MetaFunction = () => [{ title: "Track record · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Track record" }] };

export async function loader(args: LoaderFunctionArgs) {
  return loadTrackRecord(await requireViewer(args, "cases:read"));
}

export default function TrackRecord() {
  const { promotions, record } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        question="Did we decide well?"
        answer={trackRecordAnswer(promotions.length, record)}
        actions={
          promotions.length > 0 ? (
            <a className="button" href={paths.trackRecordFile()} download>
              Download as CSV
            </a>
          ) : null
        }
      />
      <div className="stack">
        <CaveatsNote />
        {record.scores ? <ScoresCard record={record} scores={record.scores} /> : null}
        {promotions.length > 0 ? (
          <PromotionsCard promotions={promotions} />
        ) : (
          <EmptyState
            reason="no-data"
            title="Nobody has got a job by a decision here yet"
            actions={<LinkButton to={paths.cases()}>Look at the promotion cases</LinkButton>}
          >
            A decision to promote somebody, or to let them lead on trial, is asked about again at 90, 180 and 365 days.
            What was said before and what came of it then stand here side by side.
          </EmptyState>
        )}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
