import type { AssumptionId } from "#app/domain/cost/defaults.ts";
import type { OwnFigure } from "#app/services/scenarios/change-assumptions.server.ts";

const TRIED = "set by hand on the scenario page";

/** Three points as the sliders send them, with blanks between; null where nothing was tried. */
function triedFigure(text: FormDataEntryValue | null): OwnFigure | null {
  const points = String(text ?? "")
    .split(" ")
    .map(Number);
  const [low, middle, high] = points;
  if (points.length !== 3 || low === undefined || middle === undefined || high === undefined) return null;
  if (!points.every((point) => Number.isFinite(point) && point >= 0)) return null;
  return { value: [low, middle, high], source: TRIED };
}

/** What was tried and shall be kept. */
export function readTried(form: FormData) {
  const users = triedFigure(form.get("users"));
  const fees = [...form.keys()].filter((key): key is Extract<AssumptionId, `fee-${string}`> => key.startsWith("fee-"));
  const assumptions = fees.flatMap((id): [AssumptionId, OwnFigure][] => {
    const figure = triedFigure(form.get(id));
    return figure ? [[id, figure]] : [];
  });
  return {
    version: Number(form.get("version")) || 0,
    ...(users ? { users } : {}),
    assumptions: Object.fromEntries(assumptions),
  };
}
