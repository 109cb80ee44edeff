import { Form, Link } from "@remix-run/react";
import { ListAttribution } from "#app/components/competencies/list-attribution.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { Preview } from "./columns-form.tsx";

interface ListCardProps {
  kind: "competencies" | "occupations";
  list: Preview["choice"]["list"];
  releases: Preview["releases"];
}

const ABOUT = {
  competencies:
    "Name the list if it comes out again: the next release then shows what is new, what changed and what it no longer holds. A list of another body stays theirs: bring only what your firm may use. Of the NICE components, work roles and competency areas can be chosen; single tasks, knowledge and skills are not brought.",
  occupations:
    "Each occupation that you choose becomes a role profile. Its required levels are the published ones of 0 to 7, times 5/7 and rounded; skills of an importance below 3 of 5 are left out. The next release finds the same roles again and shows what changes.",
};

/** Which list the file holds: with a name a newer release finds what an older one brought. */
export function ListCard({ kind, list, releases }: ListCardProps) {
  const { locale } = useReader();
  return (
    <Card title="Which list is it?" aside={list.name || "none named"}>
      <Form method="post" className="stack" key={JSON.stringify(list)}>
        <p className="caption">{ABOUT[kind]}</p>
        <div className="row form-row">
          <TextField name="listName" id="list-name" label="List" maxLength={80} defaultValue={list.name} />
          <TextField
            name="release"
            id="list-release"
            label="Release"
            maxLength={40}
            defaultValue={list.release}
            width="medium"
          />
          <SubmitButton intent="choose-list" pendingText="Comparing" variant="quiet">
            Compare with this list
          </SubmitButton>
        </div>
        {list.name ? (
          <div className="stack-sm">
            <p className="caption">
              {releases.length ? "Brought before:" : "Nothing of this list was brought before."}
            </p>
            <ul className="list-lines">
              {releases.slice(0, 5).map(({ importId, release, day, accountName }) => (
                <li key={importId}>
                  <Link to={paths.import(importId)}>{release ? `Release ${release}` : "No release named"}</Link>,{" "}
                  {formatDay(day, locale)}
                  {accountName ? `, by ${accountName}` : ""}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ListAttribution name={list.name} release={list.release} />
      </Form>
    </Card>
  );
}
