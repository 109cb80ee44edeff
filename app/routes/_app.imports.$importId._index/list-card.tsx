import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { Preview } from "./columns-form.tsx";

interface ListCardProps {
  list: Preview["choice"]["list"];
  releases: Preview["releases"];
}

/** Which list the file holds: with a name a newer release finds what an older one brought. */
export function ListCard({ list, releases }: ListCardProps) {
  const { locale } = useReader();
  return (
    <Card title="Which list is it?" aside={list.name || "none named"}>
      <Form method="post" className="stack" key={JSON.stringify(list)}>
        <p className="caption">
          Name the list if it comes out again: the next release then shows what is new, what changed and what it no
          longer holds. A list of another body stays theirs: bring only what your firm may use.
        </p>
        <div className="row row-end">
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
      </Form>
    </Card>
  );
}
