import { hidesPoint, inHundred } from "#app/components/promotion/result-figures.ts";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import type { ChangesSince } from "#app/services/decisions/load-changes-since.server.ts";

/** The change in one sentence. */
export function sinceSentence({ decided, today, evidence, person }: ChangesSince): string {
  if (!today) return `${person.name} no longer works in the IT team: there is no answer of today.`;
  const moved = evidence.some(({ state }) => state !== "same");
  const [before, after] = [hidesPoint(decided), hidesPoint(today)];
  if (before && after)
    return moved ? "The evidence has changed, and it is still too thin to say." : "Nothing new is known.";
  if (before) return `What was too thin to say then reads about ${inHundred(today.probability)} in 100 today.`;
  if (after) return "What could be said then is too thin today: the evidence has aged or was retracted.";
  const [old, now] = [inHundred(decided.probability), inHundred(today.probability)];
  if (old === now)
    return moved
      ? "The evidence has changed, and the answer is the same."
      : "Nothing new: the evidence is older, the answer the same.";
  return `About ${now} in 100 today, ${old} in 100 on the day of the decision.`;
}

/** Whether the model itself has changed, and what that alone would have done. */
export function modelSentence({ decided, model }: ChangesSince): string {
  const { parametersVersion, engineVersion } = model.decided;
  const used = `Decided with the values of ${parametersVersion}, engine ${engineVersion}`;
  if (parametersVersion === model.today.parametersVersion && engineVersion === model.today.engineVersion) {
    return `${used}: those in use today.`;
  }
  const newer = `of ${model.today.parametersVersion}, engine ${model.today.engineVersion}`;
  const reading = (result: ChangesSince["model"]["ofTheEvidenceThen"]) =>
    hidesPoint(result) ? riskWords[result.label].toLowerCase() : `${inHundred(result.probability)} in 100`;
  const says = `${reading(model.ofTheEvidenceThen)}, where then it said ${reading(decided)}`;
  return `${used}. In use today are the values ${newer}: of the evidence of then they say ${says}.`;
}
