import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 46 MiB and one pass, the first choice of OWASP's password storage guidance (2024). */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** Verified when an address is unknown, so that the answer takes as long as for a known one. */
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** True when the password fits. Takes as long for an unknown account (`null`) as for a known one. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const fits = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && fits;
}
