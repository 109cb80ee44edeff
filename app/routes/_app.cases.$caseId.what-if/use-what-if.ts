import { useMemo, useState } from "react";
import { readWhatIf } from "#app/components/promotion/what-if-values.ts";
import { assessWhatIf, type TriedJob, type WhatIfBasis } from "#app/domain/promotion/what-if.ts";

/** What is typed now, from the address at first and changed from the form, with the result that it gives. */
export function useWhatIf(basis: WhatIfBasis, asItIs: TriedJob, asked: Record<string, string>) {
  const [typed, setTyped] = useState(asked);
  const { tried, errors } = useMemo(() => readWhatIf(new Map(Object.entries(typed)), asItIs), [typed, asItIs]);
  const changed = useMemo(() => assessWhatIf(basis, tried), [basis, tried]);
  const onTry = (form: FormData) =>
    setTyped(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
  return { typed, tried, errors, changed, onTry };
}
