import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { paths } from "#app/lib/paths.ts";

interface GroupChoiceProps {
  personId: string;
  competencies: { groupCode: string }[];
  current: string;
}

/** Which part of the catalogue is open. The rest stays in the form, so that nothing typed is lost. */
export function GroupChoice({ personId, competencies, current }: GroupChoiceProps) {
  const to = (group?: string) => paths.assessPerson(personId, group ? { group } : {});
  const options = [
    { label: "Closed", to: to(), current: current === "" },
    { label: "All open", to: to("all"), current: current === "all" },
    ...byGroup(competencies).map(({ code, name }) => ({
      label: name,
      to: `${to(code)}#group-${code}`,
      current: current === code,
    })),
  ];
  return (
    <div className="scroll">
      <SegmentedLinks label="Open the words of" options={options} />
    </div>
  );
}
