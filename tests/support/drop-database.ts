import postgres from "postgres";

/** The server's own housekeeping may be in the database at this moment, and only its owner may end that: then wait. */
export async function dropDatabase(base: string, name: string): Promise<void> {
  const client = postgres(base, { max: 1, onnotice: () => {} });
  const drop = () => client.unsafe(`drop database ${name} with (force)`);
  for (let tries = 0; tries < 20; tries++) {
    const done = await drop().then(
      () => true,
      (error: { code?: string }) => {
        if (error.code === "42501" || error.code === "55006") return false;
        throw error;
      },
    );
    if (done) break;
    await new Promise((again) => setTimeout(again, 500));
  }
  await client.end();
}
