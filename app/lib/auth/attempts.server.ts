import { RateLimiterMemory } from "rate-limiter-flexible";

const PER_ACCOUNT = { points: 8, duration: 15 * 60 };
const PER_ADDRESS = { points: 40, duration: 15 * 60 };

const byAccount = new RateLimiterMemory({ keyPrefix: "account", ...PER_ACCOUNT });
const byAddress = new RateLimiterMemory({ keyPrefix: "address", ...PER_ADDRESS });

/** Minutes until another attempt is allowed, or null when this one is. Counts the attempt. */
export async function minutesToWait(email: string, address: string): Promise<number | null> {
  try {
    await byAddress.consume(address);
    await byAccount.consume(email.trim().toLowerCase());
    return null;
  } catch (blocked) {
    if (blocked instanceof Error) throw blocked;
    return Math.max(1, Math.ceil((blocked as { msBeforeNext: number }).msBeforeNext / 60_000));
  }
}

/** A right password clears the account's count; the address's stays. */
export const clearAttempts = (email: string) => byAccount.delete(email.trim().toLowerCase());

const badLinks = new RateLimiterMemory({ keyPrefix: "bad-link", points: 30, duration: 15 * 60 });

/** Minutes until this address may try links again, or null. Asking counts nothing: only a link that opened nothing does. */
export async function minutesUntilLinks(address: string): Promise<number | null> {
  const state = await badLinks.get(address);
  return state && state.consumedPoints >= badLinks.points ? Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) : null;
}

export const countBadLink = (address: string) => badLinks.penalty(address);
