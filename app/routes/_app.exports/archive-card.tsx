import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";

/** The whole in one document, and what is never in it. */
export function ArchiveCard({ isWholeOrganisation, withPay }: { isWholeOrganisation: boolean; withPay: boolean }) {
  return (
    <Card title="Everything in one archive">
      <div className="stack">
        <p>
          One JSON document with all that you may see {isWholeOrganisation ? "of the organisation" : "of your line"},
          whatever the filter: people, {withPay ? "pay, " : ""}competencies, assessments, evidence, cases, decisions and
          scenarios. {withPay ? "" : "Pay and what is computed from it is not in it. "}Passwords, sessions, keys, single
          answers of peers and reports, and the audit trail never are.
        </p>
        <p>
          <a className="button" href={paths.exportArchive()} download>
            Download the archive
          </a>
        </p>
        <details>
          <summary>How it is built</summary>
          <p>
            <code>format</code> is “rightrung-organisation” and <code>version</code> is 1; it goes up when a part
            changes its meaning. Then come <code>writtenAt</code>, <code>reach</code> (“organisation” or “line”),{" "}
            <code>withPay</code> and <code>organisation</code>, and after them one list a part, one entry a line.
            Entries refer to each other by <code>id</code>; <code>answerGroups</code> holds peers and reports as numbers
            of answers.
          </p>
        </details>
      </div>
    </Card>
  );
}
