import { Form } from "@remix-run/react";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SegmentedLinks } from "#app/components/ui/segmented-links.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CatalogueQuery } from "./query.ts";

export function CatalogueFilter({ query: { text, by } }: { query: CatalogueQuery }) {
  const q = text || undefined;
  return (
    <Form method="get" className="row row-end" role="search">
      <TextField name="q" label="Name or description" type="search" defaultValue={text} />
      {by === "function" ? <input type="hidden" name="by" value={by} /> : null}
      <Button type="submit">Find</Button>
      <SegmentedLinks
        label="Headings"
        options={[
          { label: "By subject", to: paths.competencies({ q }), current: by === "group" },
          { label: "By IT function", to: paths.competencies({ q, by: "function" }), current: by === "function" },
        ]}
      />
    </Form>
  );
}
