import { type KeyboardEvent, useCallback } from "react";

/** Whether a level needs words, next to the earlier one where there is one. */
type NeedsWords = (level: number, earlier: number | null) => boolean;

/** A number on a `[data-rating]` chooses it and goes on: to the words where they are needed, else to the next one. */
export function useNumberKeys(needsWords: NeedsWords) {
  return useCallback(
    (event: KeyboardEvent<HTMLFormElement>) => {
      const { target, key } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const rating = target.closest<HTMLElement>("[data-rating]");
      const earlier = rating?.dataset.earlier;
      const wanted = key === "=" ? earlier : key;
      if (!rating || !wanted || !/^[0-5]$/.test(wanted)) return;
      const radio = rating.querySelector<HTMLInputElement>(`input[type="radio"][value="${wanted}"]`);
      if (!radio) return;
      event.preventDefault();
      radio.click();
      const words = rating.querySelector("textarea");
      const needed = needsWords(Number(wanted), earlier === undefined ? null : Number(earlier));
      if (needed && words?.value.trim() === "") words.focus();
      else (nextRadio(rating) ?? radio).focus();
    },
    [needsWords],
  );
}

function nextRadio(rating: HTMLElement): HTMLInputElement | null {
  const all = [...(rating.closest("form")?.querySelectorAll<HTMLElement>("[data-rating]") ?? [])];
  const next = all[all.indexOf(rating) + 1];
  return next?.querySelector<HTMLInputElement>("input:checked") ?? next?.querySelector("input") ?? null;
}
