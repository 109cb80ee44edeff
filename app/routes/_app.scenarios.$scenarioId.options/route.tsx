import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { changeFates } from "#app/services/scenarios/change-fates.server.ts";
import { changeOptions } from "#app/services/scenarios/change-options.server.ts";
import { decideGap } from "#app/services/scenarios/decide-gap.server.ts";
import { loadScenarioOptions, type ScenarioOptionsPage } from "#app/services/scenarios/load-scenario-options.server.ts";
import { fateSchema, gapSchema, optionsSchema, staySchema } from "./form.ts";
import { OptionCards } from "./option-cards.tsx";
import { type FormReply, keptReply } from "./reply.ts";

export const meta: MetaFunction = () => [{ title: "Options and who stays · Rightrung" }];
export const handle = {
  breadcrumb: ({ question }: ScenarioOptionsPage) => [
    { label: "Scenarios", to: paths.scenarios() },
    { label: question.name, to: paths.scenario(question.id) },
    { label: "Options and who stays" },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const page = await loadScenarioOptions(viewer, args.params.scenarioId ?? "");
  if (!page) throw notFound("This scenario");
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:write");
  const scenarioId = args.params.scenarioId ?? "";
  const form = await args.request.formData();
  const here = paths.scenarioOptions(scenarioId);
  switch (form.get("intent")) {
    case "fate": {
      const submission = parseWithZod(form, { schema: fateSchema });
      if (submission.status !== "success") return keptReply("fate", submission);
      const verdict = await changeFates(viewer, scenarioId, submission.value);
      if (!verdict.ok) return keptReply("fate", submission, verdict);
      return redirectWithMessage(`${here}#staffing`, "Taken into the comparison.");
    }
    case "stay": {
      const { option, who } = staySchema.parse(Object.fromEntries(form));
      const verdict = await changeFates(viewer, scenarioId, { options: option, who, fate: null });
      return redirectWithMessage(`${here}#staffing`, verdict.ok ? "Stays in this option." : verdict.reason);
    }
    case "gap": {
      const submission = parseWithZod(form, { schema: gapSchema });
      const id = `gap-${form.get("option")}-${form.get("row")}`;
      if (submission.status !== "success") return keptReply(id, submission);
      const verdict = await decideGap(viewer, scenarioId, submission.value);
      if (!verdict.ok) return keptReply(id, submission, verdict);
      return redirectWithMessage(`${here}#gaps`, "The gap is decided.");
    }
    default: {
      const submission = parseWithZod(form, { schema: optionsSchema });
      if (submission.status !== "success") return keptReply("options", submission);
      const { version, nights, ...details } = submission.value;
      const verdict = await changeOptions(viewer, scenarioId, version, { ...details, aroundTheClock: nights });
      if (!verdict.ok) return keptReply("options", submission, verdict);
      return redirectWithMessage(paths.scenario(scenarioId), "The options are saved.");
    }
  }
}

export default function ScenarioOptions() {
  const page = useLoaderData<typeof loader>() as ScenarioOptionsPage;
  const reply = useActionData<typeof action>() as FormReply | undefined;
  const { question, gaps } = page;
  const open = gaps.filter(({ decision }) => decision === null).length;
  return (
    <>
      <PageHeader
        question="What is compared, and who stays?"
        answer={`${formatCount(page.choices.options.length, "option", "options")}; ${open === 0 ? "no gap is open" : `${formatCount(open, "gap is", "gaps are")} open`}.`}
        actions={<LinkButton to={paths.scenario(question.id)}>Back to {question.name}</LinkButton>}
      />
      <OptionCards page={page} reply={reply} />
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
