import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { assumptionsRegister } from "#app/services/scenarios/assumptions-register.server.ts";

/** Every estimate of a scenario, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:read");
  const file = await assumptionsRegister(viewer, args.params.scenarioId ?? "", "xlsx");
  if (!file) throw notFound("This file");
  return downloadAnswer(file);
}
