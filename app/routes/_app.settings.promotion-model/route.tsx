import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readDecimal } from "#app/components/people/read-decimal.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { changeParameter } from "#app/services/promotion-model/change-parameter.server.ts";
import { loadPromotionModel } from "#app/services/promotion-model/load-promotion-model.server.ts";
import { ChangeCard } from "./change-card.tsx";
import { type ChangeError, changeSchema, readAsked } from "./form.ts";
import { HistoryCard } from "./history-card.tsx";
import { NormsCard } from "./norms-card.tsx";
import { ParametersCard } from "./parameters-card.tsx";

export const meta: MetaFunction = () => [{ title: "Promotion model · Settings · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Settings", to: paths.settings() }, { label: "Promotion model" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "model:read");
  const asked = readAsked(new URL(args.request.url));
  return { ...(await loadPromotionModel(viewer, asked)), typed: asked.typed };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "model:write");
  const form = Object.fromEntries(await args.request.formData());
  const parsed = changeSchema.safeParse(form);
  const typed = { value: String(form.value ?? ""), reason: String(form.reason ?? "") };
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = issue?.message ?? "This could not be read. Nothing was changed.";
    return badRequest<ChangeError>({ ...typed, message, field: String(issue?.path[0] ?? "") });
  }
  const { intent, change: parameter, reason } = parsed.data;
  const value = intent === "save" ? readDecimal(parsed.data.value) : null;
  const verdict = await changeParameter(viewer, { parameter, value, reason });
  if (!verdict.ok) return badRequest<ChangeError>({ ...typed, message: verdict.reason, field: verdict.field });
  return redirectWithMessage(
    paths.promotionModel(),
    "The value is changed. Open cases are computed with it; decided ones keep theirs.",
  );
}

export default function PromotionModel() {
  const page = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const own = page.parameters.filter(({ isOwn }) => isOwn).length;
  return (
    <>
      <PageHeader
        question="Which values does the promotion model use here?"
        answer={
          own === 0
            ? "The defaults: nothing has been changed."
            : `${formatCount(own, "value is", "values are")} your own, the others are the defaults.`
        }
        meta={[`Values ${page.version}`, `engine ${page.engineVersion}`]}
      />
      <div className="stack">
        {page.wanted ? (
          <ChangeCard
            key={page.wanted.parameter.id}
            wanted={page.wanted}
            typed={error ?? page.typed}
            error={error ?? null}
          />
        ) : null}
        <NormsCard norms={page.norms} mayChange={page.mayChange} />
        <ParametersCard parameters={page.parameters} mayChange={page.mayChange} />
        <HistoryCard history={page.history} />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
