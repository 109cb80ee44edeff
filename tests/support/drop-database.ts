import { administer } from "./administer.ts";

/** The server's own housekeeping may be in the database at this moment, and only its owner may end that: then wait. */
export async function dropDatabase(base: string, name: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const done = await administer(base, `drop database ${name} with (force)`).then(
      () => true,
      (error: { code?: string }) => {
        if (error.code === "42501" || error.code === "55006") return false;
        throw error;
      },
    );
    if (done) return;
    await new Promise((again) => setTimeout(again, 500));
  }
}
