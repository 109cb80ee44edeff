import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ROLE_CHOICES } from "#app/components/promotion-board/board-query.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { BoardPage } from "#app/services/promotion-board/load-board.server.ts";

const WISHES = [
  { value: "", label: "Whatever they wish" },
  { value: "yes", label: "Want to lead" },
  { value: "unsure", label: "Unsure" },
  { value: "no", label: "Do not want to" },
  { value: "not-asked", label: "Not asked" },
];

/** So few people are all in sight: the job is asked for, and nobody is filtered. */
const FEW = 6;
const NONE = { managers: [], profiles: [], titles: [] };

/** For which job, and whom: all of it lives in the address. */
export function BoardFilterForm({ query, choices, members }: Pick<BoardPage, "query" | "choices" | "members">) {
  const isChosen = Boolean(query.managerId || query.profileId || query.title || query.wish);
  return (
    <Card className="no-print">
      <Form method="get" className="board-filter" role="search" key={JSON.stringify(query)}>
        <SelectField name="role" label="For the job of a" options={ROLE_CHOICES} defaultValue={query.targetRole} />
        <TextField
          name="span"
          label="Direct reports"
          type="number"
          inputMode="numeric"
          width="short"
          defaultValue={String(query.span)}
        />
        <WhomFields query={query} choices={members <= FEW ? NONE : choices} />
        {members > FEW || query.wish ? (
          <SelectField name="wish" label="Wish to lead" options={WISHES} defaultValue={query.wish} />
        ) : null}
        <div className="row">
          <Button type="submit" variant="primary">
            Show
          </Button>
          {isChosen ? <LinkButton to={paths.promotionBoard()}>Everybody</LinkButton> : null}
        </div>
      </Form>
    </Card>
  );
}

/** By line, by role and by title, as far as there is a choice. */
function WhomFields({ query, choices }: Pick<BoardPage, "query" | "choices">) {
  const { managers, profiles, titles } = choices;
  return (
    <>
      {managers.length > 0 ? (
        <SelectField
          name="manager"
          label="Reporting line of"
          options={[
            { value: "", label: "Everybody" },
            ...managers.map(({ id, name, below }) => ({ value: id, label: `${name} (${below})` })),
          ]}
          defaultValue={query.managerId}
        />
      ) : null}
      {profiles.length > 0 ? (
        <SelectField
          name="profile"
          label="Role today"
          options={[{ value: "", label: "All" }, ...profiles.map(({ id, title }) => ({ value: id, label: title }))]}
          defaultValue={query.profileId}
        />
      ) : null}
      {titles.length > 1 ? (
        <SelectField
          name="title"
          label="Title"
          options={[{ value: "", label: "All" }, ...titles.map((title) => ({ value: title, label: title }))]}
          defaultValue={query.title}
        />
      ) : null}
    </>
  );
}
