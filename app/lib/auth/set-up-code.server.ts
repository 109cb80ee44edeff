import { timingSafeEqual } from "node:crypto";

/** Made by the process at start and shared with the web bundle, which is built apart. */
const code = () => (globalThis as { [key: symbol]: string | undefined })[Symbol.for("rightrung.set-up-code")];

export const asksForSetUpCode = (): boolean => code() !== undefined;

export function setUpCodeFits(entered: string): boolean {
  const wanted = Buffer.from(code() ?? "");
  const given = Buffer.from(entered.trim().toUpperCase().replaceAll("-", ""));
  return wanted.length > 0 && wanted.length === given.length && timingSafeEqual(wanted, given);
}
