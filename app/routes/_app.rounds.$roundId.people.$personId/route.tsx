import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { askPeer, settlePeer } from "#app/services/rounds/choose-peers.server.ts";
import { loadRoundPerson } from "#app/services/rounds/load-round-person.server.ts";
import { allowLate } from "#app/services/rounds/run-round.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { AskPeerForm } from "./ask-peer-form.tsx";
import { AskedTable } from "./asked-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Asked about ${data?.person.name ?? "a person"} · Rightrung` },
];
export const handle = {
  breadcrumb: ({ round, person }: { round: { id: string; name: string }; person: { name: string } }) => [
    { label: "Assessment rounds", to: paths.rounds() },
    { label: round.name, to: paths.round(round.id) },
    { label: person.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  const found = await loadRoundPerson(viewer, args.params.roundId ?? "", args.params.personId ?? "");
  if (!found) throw notFound("This person");
  return found;
}

export type RoundPersonPage = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:write");
  const { roundId = "", personId = "" } = args.params;
  const form = await args.request.formData();
  const requestId = String(form.get("requestId") ?? "");
  const answer = (verdict: Verdict, message: string) =>
    verdict.ok
      ? redirectWithMessage(paths.roundPerson(roundId, personId), message)
      : badRequest({ reason: verdict.reason });
  switch (form.get("intent")) {
    case "ask":
      return answer(await askPeer(viewer, roundId, personId, String(form.get("assessorId") ?? "")), "Asked.");
    case "approve":
      return answer(await settlePeer(viewer, roundId, personId, requestId, "asked"), "Asked.");
    case "refuse":
      return answer(await settlePeer(viewer, roundId, personId, requestId, "refused"), "Not asked.");
    case "allow-late":
      return answer(await allowLate(viewer, roundId, personId, requestId), "This page can be handed in late.");
    default:
      throw notFound("This action");
  }
}

export default function RoundPerson() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const asked = page.requests.filter(({ state }) => state === "asked").length;
  return (
    <>
      <PageHeader
        question={`Who is asked about ${page.person.name}?`}
        answer={`${formatCount(asked, "person is", "people are")} asked.`}
        actions={<LinkButton to={paths.round(page.round.id)}>Back to the round</LinkButton>}
      />
      <div className="stack">
        {result ? (
          <Note tone="bad" role="alert">
            {result.reason}
          </Note>
        ) : null}
        {page.asksPeers && page.missingPeers ? (
          <Note tone="warn" title="Too few peers.">
            {formatCount(page.missingPeers, "more peer is", "more peers are")} needed: with fewer than three their
            answers stay out of the record, because it could be told who said what.
          </Note>
        ) : null}
        <AskedTable {...page} />
        {page.asksPeers && page.round.state === "open" ? <AskPeerForm {...page} /> : null}
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
