import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { publicCodesOf } from "#app/domain/competency/catalogue/public-codes.ts";

/** Where a built-in competency touches a public list, for firms that report in one of them. */
export function PublicCodesCard({ code }: { code: string | null }) {
  const codes = publicCodesOf(code);
  if (codes.length === 0) return null;
  return (
    <Card title="In public lists" aside="related, not the same">
      <div className="stack-sm">
        <DefinitionList items={codes.map(({ list, id, name }) => ({ term: `${list} ${id}`, description: name }))} />
        <p className="caption">
          O*NET 29.3, US Department of Labor, Employment and Training Administration, used under CC BY 4.0. NICE
          workforce framework components version 2, NIST. The wording of levels here is our own.
        </p>
      </div>
    </Card>
  );
}
