/** A browser's manners without a browser: keeps cookies, sends the origin, follows no redirect by itself. */
export class HttpClient {
  readonly #cookies = new Map<string, string>();

  constructor(private base: string) {}

  /** The same browser before the same product at another address: after a restart on another port. */
  moveTo(base: string): void {
    this.base = base;
  }

  async get(path: string): Promise<Response> {
    return this.#send(path, { method: "GET" });
  }

  async post(path: string, fields: Record<string, string | string[] | Blob>): Promise<Response> {
    const hasFile = Object.values(fields).some((value) => value instanceof Blob);
    const body = hasFile ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) (body as FormData).append(name, one as string);
    }
    return this.#send(path, { method: "POST", body });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(this.base + path, {
      ...init,
      redirect: "manual",
      headers: { origin: this.base, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

export const FIRST_START = {
  organisationName: "Small Firm",
  country: "US",
  currency: "USD",
  itUsers: "60",
  teamSize: "small",
  ownerName: "Olga Owner",
  email: "olga@firm.example",
  password: "a long enough sentence",
};

/** A client signed in as the owner of a fresh organisation. */
export async function firstStart(base: string): Promise<HttpClient> {
  const client = new HttpClient(base);
  const answer = await client.post("/first-start", FIRST_START);
  if (answer.status !== 302)
    throw new Error(`First start answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return client;
}
