import { Printer } from "lucide-react";
import type { MatrixAddress, WhatIfView } from "#app/components/matrix/matrix-view.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";

interface MatrixActionsProps {
  address: MatrixAddress;
  whatIf: WhatIfView | null;
  may: { openCase: boolean; export: boolean };
}

/** Where one goes from the matrix, with what is on screen. */
export function MatrixActions({ address, whatIf, may }: MatrixActionsProps) {
  const { q, manager, department, without, promoted } = address;
  return (
    <>
      {/* The matrix has those who are present; exports can be narrowed by everything that chooses people but the title. */}
      {may.export ? (
        <LinkButton to={paths.exports({ q, show: "present", manager, department })}>Export</LinkButton>
      ) : null}
      <LinkButton to={paths.coverReport({ without, promoted })} icon={<Icon of={Printer} />}>
        Cover report
      </LinkButton>
      {whatIf?.kind === "promoted" && may.openCase ? (
        <LinkButton variant="primary" to={paths.newCase({ person: whatIf.person.id })}>
          Open promotion case
        </LinkButton>
      ) : null}
    </>
  );
}
