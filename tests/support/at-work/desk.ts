import type { HttpClient } from "#tests/support/http-client.ts";
import type { KeptRecord } from "./kept-record.ts";
import type { Ledger } from "./ledger.ts";

/** The server gave no promise: it was gone, or said that its database was. Whatever was in hand is left as it is. */
class NoPromise extends Error {}

interface Write {
  what: string;
  action: string;
  path: string;
  fields: Record<string, string | string[]>;
  /** Whether the row is there, given where the answer led. */
  isThere: (record: KeptRecord, location: string) => boolean;
}

/** A signed-in client who enters in the ledger what was promised to them. */
export class Desk {
  constructor(
    readonly client: HttpClient,
    readonly ledger: Ledger,
  ) {}

  /** Sends a write; its promise is entered after the answer came. Returns where the answer led. */
  async write({ what, action, path, fields, isThere }: Write): Promise<string> {
    const { location, requestId } = await this.send(what, path, fields);
    this.ledger.promise({ what, action, requestId, isThere: (record) => isThere(record, location) });
    return location;
  }

  async send(what: string, path: string, fields: Record<string, string | string[] | Blob>) {
    this.ledger.sent += 1;
    const { status, headers, text } = await this.#answer(() => this.client.post(path, fields), what);
    const location = headers.get("location") ?? "";
    if (status !== 302 || location.startsWith("/sign-in")) {
      this.ledger.surprises.push(`${what}: ${status} ${location} ${wordsOf(text)}`);
      throw new NoPromise(what);
    }
    return { location, requestId: headers.get("x-request-id") ?? "" };
  }

  async read(path: string): Promise<string> {
    const { status, text } = await this.#answer(() => this.client.get(path), path);
    if (status !== 200) this.ledger.surprises.push(`${path}: ${status}`);
    return text;
  }

  /** A redirect counts from its head on; of a page that breaks off nothing counts. */
  async #answer(ask: () => Promise<Response>, what: string) {
    try {
      const response = await ask();
      const { status, headers } = response;
      const text = status === 302 ? "" : await response.text();
      if (status !== 503) return { status, headers, text };
      if (!text.includes("The database does not answer")) this.ledger.surprises.push(`${what}: 503, no words`);
    } catch {
      // The server is gone: the same as its saying that it cannot.
    }
    throw new NoPromise(what);
  }
}

const wordsOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);

export type Story = (desk: Desk) => Promise<void>;

/** Tells each story again and again until told to stop; one that got no promise is left and begun anew. */
export function keepWorking(stories: [Desk, Story][]) {
  let isWorking = true;
  const work = async ([desk, story]: [Desk, Story]) => {
    while (isWorking) {
      try {
        await story(desk);
      } catch (error) {
        if (!(error instanceof NoPromise)) throw error;
        await new Promise((again) => setTimeout(again, 50));
      }
    }
  };
  const all = Promise.all(stories.map(work));
  return async () => {
    isWorking = false;
    await all;
  };
}
