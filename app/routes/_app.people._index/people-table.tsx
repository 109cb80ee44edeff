import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { type PeopleAddress, paths } from "#app/lib/paths.ts";

interface ListedPerson {
  id: string;
  name: string;
  title: string;
  email: string | null;
  kind: "member" | "reporting-only";
  managerId: string | null;
  managerName: string | null;
  startedOn: string | null;
  leftOn: string | null;
}

interface PeopleTableProps {
  people: ListedPerson[];
  sort: string;
  keep: PeopleAddress;
}

export function PeopleTable({ people, sort, keep }: PeopleTableProps) {
  const { locale, today } = useReader();
  const heading = (key: string, label: string) => {
    const isCurrent = sort.replace("-", "") === key;
    const next = sort === key ? `-${key}` : key;
    const direction = isCurrent ? (sort.startsWith("-") ? ", sorted downwards" : ", sorted upwards") : "";
    return (
      <Link to={paths.people({ ...keep, sort: next })}>
        {label}
        <span className="visually-hidden">{direction}</span>
        {isCurrent ? <span aria-hidden="true">{sort.startsWith("-") ? " ↓" : " ↑"}</span> : null}
      </Link>
    );
  };
  const columns: Column<ListedPerson>[] = [
    {
      key: "name",
      label: heading("name", "Name"),
      shortLabel: "Name",
      header: true,
      cell: (person) => (
        <>
          <Link to={paths.person(person.id)}>{person.name}</Link>{" "}
          {person.kind === "reporting-only" ? <Tag>Reporting only</Tag> : null}
          {person.leftOn ? (
            <Tag>
              {person.leftOn > today ? "Leaves" : "Left"} {formatDay(person.leftOn, locale)}
            </Tag>
          ) : null}
        </>
      ),
    },
    { key: "title", label: heading("title", "Title"), shortLabel: "Title", cell: (person) => person.title || "–" },
    {
      key: "manager",
      label: heading("manager", "Reports to"),
      shortLabel: "Reports to",
      cell: (person) =>
        person.managerId ? <Link to={paths.person(person.managerId)}>{person.managerName}</Link> : "Nobody on record",
    },
    { key: "email", label: "E-mail", cell: (person) => person.email ?? "–" },
    {
      key: "started",
      label: heading("started", "Started"),
      shortLabel: "Started",
      cell: (person) => (person.startedOn ? formatDay(person.startedOn, locale) : "–"),
    },
  ];
  return <DataTable caption="People" columns={columns} rows={people} rowKey={(person) => person.id} />;
}
