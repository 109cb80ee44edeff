import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ATTACHED_LIMITS } from "#app/domain/certifications/attached-file.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { isTooLarge } from "#app/lib/too-large.ts";
import { findHolder } from "#app/services/certifications/certificate-holder.server.ts";
import {
  addCertification,
  changeCertification,
  removeCertification,
} from "#app/services/certifications/change-certifications.server.ts";
import { loadCertifications } from "#app/services/certifications/load-certifications.server.ts";
import { CertificateForm } from "./certificate-form.tsx";
import { CertificateTable } from "./certificate-table.tsx";
import { type CertificationError, certificationSchema, chosenFile, typedIn } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Certificates · Rightrung" }];
export const handle = {
  breadcrumb: ({ person, isOwn }: Awaited<ReturnType<typeof loader>>) => [
    ...(isOwn
      ? [{ label: "My record", to: paths.myRecord() }]
      : [
          { label: "People", to: paths.people() },
          { label: person.name, to: paths.person(person.id) },
        ]),
    { label: "Certificates" },
  ],
};

/** Room for the form around the file. */
const MOST_BYTES = ATTACHED_LIMITS.bytes + 100_000;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  const edit = new URL(args.request.url).searchParams.get("edit");
  const page = await loadCertifications(viewer, args.params.personId ?? "", edit);
  if (!page) throw notFound("This person");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "certifications:write");
  const personId = args.params.personId ?? "";
  if (!(await findHolder(viewer, "certifications:write", personId))) throw notFound("This person");
  const isOverLimit = await isTooLarge(args.request, MOST_BYTES);
  const form = isOverLimit ? new FormData() : await args.request.formData();
  const refuse = (field: string, reason: string) =>
    badRequest<CertificationError>({ field, reason, typed: typedIn(form) });
  if (isOverLimit) return refuse("file", "The file is larger than 5 MB. The form has to be filled in again.");
  const parsed = certificationSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(String(issue?.path[0] ?? "name"), issue?.message ?? "This could not be read.");
  }
  const asked = parsed.data;
  switch (asked.intent) {
    case "add": {
      const chosen = { competencyIds: typedIn(form).competency, file: await chosenFile(form) };
      const verdict = await addCertification(viewer, personId, { ...asked, ...chosen });
      if (!verdict.ok) return refuse(verdict.field ?? "name", verdict.reason);
      return redirectWithMessage(paths.certifications(personId), "The certificate is on record.");
    }
    case "change": {
      const chosen = { competencyIds: typedIn(form).competency, file: await chosenFile(form) };
      const verdict = await changeCertification(viewer, personId, asked.certificationId, { ...asked, ...chosen });
      if (!verdict.ok) return refuse(verdict.field ?? "name", verdict.reason);
      return redirectWithMessage(paths.certifications(personId), "The certificate is changed.");
    }
    case "remove": {
      await removeCertification(viewer, personId, asked.certificationId);
      return redirectWithMessage(paths.certifications(personId), "The certificate is removed.");
    }
  }
}

export default function Certifications() {
  const { person, isOwn, mayWrite, certificates, competencies, edited } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question={isOwn ? "Which certificates do you hold?" : `Which certificates does ${person.name} hold?`}
        answer={answerOf(certificates)}
        actions={
          isOwn ? (
            <LinkButton to={paths.myRecord()}>Back to my record</LinkButton>
          ) : (
            <LinkButton to={paths.person(person.id)}>Back to {person.name}</LinkButton>
          )
        }
      />
      <div className="stack">
        <p className="caption">
          A certificate gives no level. It is named beside the competencies that it supports, and only an assessment
          rates them.
        </p>
        {certificates.length ? (
          <Card>
            <CertificateTable personId={person.id} certificates={certificates} mayWrite={mayWrite} />
          </Card>
        ) : (
          <NoCertificates
            to={mayWrite ? "#new-certificate" : isOwn ? paths.myRecord() : paths.person(person.id)}
            mayWrite={mayWrite}
          />
        )}
        {mayWrite ? <CertificateForm {...{ personId: person.id, edited, competencies, error }} /> : null}
      </div>
    </>
  );
}

function NoCertificates({ to, mayWrite }: { to: string; mayWrite: boolean }) {
  return (
    <EmptyState
      reason="no-data"
      title="No certificate is on record"
      actions={<LinkButton to={to}>{mayWrite ? "Add the first one" : "Back to the record"}</LinkButton>}
    >
      Exams and certificates from outside, with the day on which they run out.
    </EmptyState>
  );
}

function answerOf(certificates: { state: string }[]): string {
  const inState = (state: string) => certificates.filter((one) => one.state === state).length;
  if (certificates.length === 0) return "None is on record.";
  const parts = [
    `${formatCount(certificates.length, "certificate", "certificates")} on record`,
    inState("runs-out") ? `${inState("runs-out")} within 90 days of running out` : null,
    inState("expired") ? `${inState("expired")} expired` : null,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
