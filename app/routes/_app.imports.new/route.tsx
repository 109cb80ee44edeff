import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TemplateList } from "#app/components/imports/template-list.tsx";
import { KIND_WORDS } from "#app/components/imports/words.ts";
import { OpenChecksNote } from "#app/components/privacy/open-checks-note.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Steps } from "#app/components/ui/steps.tsx";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { IMPORT_KINDS, type ImportKind } from "#app/domain/shared/vocabulary.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { isTooLarge } from "#app/lib/too-large.ts";
import { mayHandle } from "#app/services/imports/import-access.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { countOpenChecks } from "#app/services/privacy/checklist.server.ts";

export const meta: MetaFunction = () => [{ title: "Import a file · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Imports", to: paths.imports() }, { label: "New" }] };

/** Room for the form around the file. */
const MOST_BYTES = IMPORT_LIMITS.bytes + 100_000;

const KIND_DETAILS: Record<ImportKind, string> = {
  people: "names, titles, managers, start dates; the whole firm if need be",
  levels: "a row a level, or a row a person with a column per competency",
  competencies: "your own list or one that you are licensed to use, a row each; or NICE components as JSON",
  occupations: "the file Skills of O*NET: occupations that you choose become roles",
  tickets: "an export of your service desk, a row a ticket; nobody who asked is kept",
  pay: "a row a person: amount, per year, month or hour",
};

const kindOf = (value: unknown): ImportKind => IMPORT_KINDS.find((kind) => kind === value) ?? "people";

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const kinds = IMPORT_KINDS.filter((kind) => mayHandle(viewer, kind));
  const kind = kindOf(new URL(args.request.url).searchParams.get("kind"));
  return { kind, kinds, openChecks: await countOpenChecks(viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const refuse = (reason: string, kind: ImportKind | null = null) => badRequest({ reason, kind });
  if (await isTooLarge(args.request, MOST_BYTES)) return refuse("The file is larger than 20 MB. Split it.");
  const form = await args.request.formData();
  const file = form.get("file");
  const kind = kindOf(form.get("kind"));
  if (!mayHandle(viewer, kind)) throw notFound("This kind of import");
  if (!(file instanceof File) || file.name === "") return refuse("Choose a file.", kind);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const verdict = await receiveFile(viewer, { kind, name: file.name, bytes });
  return verdict.ok ? redirect(paths.import(verdict.value)) : refuse(verdict.reason, kind);
}

export default function NewImport() {
  const { kind, kinds, openChecks } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        question="Which file?"
        answer="Choose a CSV or XLSX file. Nothing is saved before you have seen every row."
      />
      <Steps
        label="Import"
        steps={[
          { label: "File", state: "current" },
          { label: "Columns and rows", state: "ahead" },
          { label: "Done", state: "ahead" },
        ]}
      />
      <div className="stack">
        <OpenChecksNote open={openChecks} />
        <Card>
          <Form method="post" encType="multipart/form-data" className="stack">
            <ErrorSummary items={result ? [{ fieldId: "import-file", message: result.reason }] : []} />
            <RadioField
              name="kind"
              label="What does it hold?"
              options={kinds.map((one) => ({ value: one, label: KIND_WORDS[one], detail: KIND_DETAILS[one] }))}
              layout="cards"
              defaultValue={result?.kind ?? kind}
            />
            <FileField
              name="file"
              id="import-file"
              label="File"
              accept=".json,.csv,.txt,.tsv,.xlsx,.xlsm,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              hint="CSV or XLSX, for NICE components JSON, at most 20 MB and 120,000 rows. Encoding, delimiter and date order are found; columns are guessed and shown to you."
              errors={result ? [result.reason] : undefined}
              required
            />
            <p className="caption">
              Columns that look protected (age, sex, marital status, health and the like) are left out and never stored.
            </p>
            <div className="row">
              <SubmitButton pendingText="Reading the file">Read the file</SubmitButton>
            </div>
          </Form>
        </Card>
        <TemplateList kinds={kinds} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
