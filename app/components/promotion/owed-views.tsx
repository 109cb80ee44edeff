import { useRouteLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

/** Cases on which the reader was asked for a view and has not written it; nothing where none waits. */
export function OwedViews() {
  const shell = useRouteLoaderData<{ counts: { owedViews: string[] } }>("routes/_app");
  const [first, ...others] = shell?.counts.owedViews ?? [];
  if (first === undefined) return null;
  return (
    <Note tone="info" actions={<LinkButton to={paths.ownView(first)}>Write your view</LinkButton>}>
      {formatCount(others.length + 1, "case waits", "cases wait")} for your view, before you see a result.
    </Note>
  );
}
