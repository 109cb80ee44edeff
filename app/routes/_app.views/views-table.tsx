import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { type SavedView, viewAddress } from "#app/components/views/view-menu.tsx";
import { ViewForm } from "./save-form.tsx";

interface ViewsTableProps {
  page: "matrix" | "people";
  views: SavedView[];
  /** The view whose change was refused, and why. */
  refused: { viewId: string; result: SubmissionResult } | undefined;
}

/** Views as links; the account's own can be renamed, shared and deleted. */
export function ViewsTable({ page, views, refused }: ViewsTableProps) {
  return (
    <DataTable
      caption="Saved views"
      rows={views}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: "View",
          header: true,
          cell: ({ name, query }) => <Link to={viewAddress(page, query)}>{name}</Link>,
        },
        {
          key: "who",
          label: "Seen by",
          cell: ({ isOwn, isShared, ownerName }) =>
            isOwn ? (isShared ? "Everybody here" : "You alone") : `Everybody here; saved by ${ownerName}`,
        },
        {
          key: "change",
          label: "Change",
          narrow: "full",
          cell: (view) => (view.isOwn ? <OwnView view={view} refused={refused} /> : "–"),
        },
      ]}
    />
  );
}

function OwnView({ view, refused }: { view: SavedView } & Pick<ViewsTableProps, "refused">) {
  const result = refused?.viewId === view.id ? refused.result : undefined;
  return (
    <div className="row">
      <details className="confirm" open={result !== undefined}>
        <summary className="button" aria-label={`Rename or share ${view.name}`}>
          Rename or share
        </summary>
        <div className="confirm-body">
          <ViewForm
            id={`view-${view.id}`}
            intent="rename"
            hidden={{ viewId: view.id }}
            values={{ name: view.name, isShared: view.isShared ? "on" : "" }}
            submit="Keep"
            lastResult={result}
          />
        </div>
      </details>
      <ConfirmForm
        trigger="Delete"
        question={
          view.isShared
            ? `Delete “${view.name}” for everybody who uses it? This cannot be undone.`
            : `Delete “${view.name}”? This cannot be undone.`
        }
        confirm="Delete it"
        fields={{ intent: "delete", viewId: view.id }}
      />
    </div>
  );
}
