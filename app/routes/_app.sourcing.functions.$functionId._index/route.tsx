import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { functionSchema } from "#app/components/sourcing/function-schema.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import {
  editFunction,
  nameSeatHolder,
  scoreFunction,
  switchFunction,
} from "#app/services/sourcing/change-function.server.ts";
import { confirmCondition, linkCompetency, takeConditionBack } from "#app/services/sourcing/change-needs.server.ts";
import { type FunctionPage, loadFunction } from "#app/services/sourcing/load-function.server.ts";
import { carryOut } from "./change-function.ts";
import { conditionKind, conditionSchema, needSchema, type RefusedForm, scoresSchema, seatSchema } from "./form.ts";
import { FunctionBody } from "./function-body.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.function.name ?? "Function"} · Sourcing plan · Rightrung` },
];
export const handle = {
  breadcrumb: (page: FunctionPage) => [{ label: "Sourcing plan", to: paths.sourcing() }, { label: page.function.name }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:read");
  const page = await loadFunction(viewer, args.params.functionId ?? "");
  if (!page) throw notFound("This function");
  const { searchParams } = new URL(args.request.url);
  return { ...page, ask: searchParams.get("ask"), isEditing: searchParams.get("edit") === "function" };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:write");
  const functionId = args.params.functionId ?? "";
  const sent = await args.request.formData();
  const here = { sent, functionId };
  const intent = String(sent.get("intent"));
  switch (intent) {
    case "score":
      return carryOut({ ...here, form: intent, schema: scoresSchema, said: "The scores are saved." }, (value) =>
        scoreFunction(viewer, { functionId, version: value.version }, value.scores, value.reason),
      );
    case "name-seat":
      return carryOut({ ...here, form: intent, schema: seatSchema, said: "The seat is saved." }, (value) =>
        nameSeatHolder(viewer, { functionId, version: value.version }, value.seatHolder),
      );
    case "link":
    case "unlink":
      return carryOut({ ...here, form: "link", schema: needSchema, said: "What it asks for is saved." }, (value) =>
        linkCompetency(viewer, functionId, value, intent === "link"),
      );
    case "confirm-condition":
      return carryOut({ ...here, form: intent, schema: conditionSchema, said: "Confirmed." }, (value) =>
        confirmCondition(viewer, functionId, value),
      );
    case "take-back":
      await takeConditionBack(viewer, functionId, conditionKind.catch("agreement").parse(sent.get("kind")));
      return redirectWithMessage(paths.itFunction(functionId), "Taken back: the gate is open again.");
    case "switch-off":
    case "switch-on": {
      const target = { functionId, version: Number(sent.get("version")) };
      const verdict = await switchFunction(viewer, target, intent === "switch-on");
      const said = intent === "switch-on" ? "It is in the plan again." : "It is out of the plan.";
      return redirectWithMessage(paths.itFunction(functionId), verdict.ok ? said : verdict.reason);
    }
    default: {
      const submission = parseWithZod(sent, { schema: functionSchema });
      if (submission.status !== "success") return badRequest({ saved: submission.reply() });
      const { version = 0, ...details } = submission.value;
      const verdict = await editFunction(viewer, { functionId, version }, details);
      if (!verdict.ok) return badRequest({ saved: replyWithVerdict(submission, verdict) });
      return redirectWithMessage(paths.itFunction(functionId), `${details.name} is saved.`);
    }
  }
}

export default function ItFunctionRoute() {
  const page = useLoaderData<typeof loader>() as FunctionPage & { ask: string | null; isEditing: boolean };
  const reply = useActionData<typeof action>();
  return (
    <FunctionBody
      page={page}
      refused={reply && "form" in reply ? (reply as RefusedForm) : undefined}
      lastResult={reply && "saved" in reply ? reply.saved : undefined}
    />
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
