import { describe, expect, it } from "vitest";
import { originProblem } from "#app/server/origin-check.ts";

function request(method: string, headers: Record<string, string>) {
  const lower = new Map(Object.entries({ host: "rightrung.example", ...headers }));
  return { method, get: ((name: string) => lower.get(name.toLowerCase())) as never };
}

describe("an unsafe request", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"])("by %s from another site is refused", (method) => {
    expect(originProblem(request(method, { origin: "https://evil.example" }))).toBe("foreign origin");
    expect(
      originProblem(request(method, { "sec-fetch-site": "cross-site", origin: "https://rightrung.example" })),
    ).toBe("cross-site");
    expect(originProblem(request(method, { "sec-fetch-site": "same-site" }))).toBe("cross-site");
  });

  it("without any word of where it comes from is refused", () => {
    expect(originProblem(request("POST", {}))).toBe("no origin");
    expect(originProblem(request("POST", { origin: "null" }))).toBe("foreign origin");
  });

  it("from a page of the same host passes", () => {
    expect(originProblem(request("POST", { origin: "https://rightrung.example" }))).toBeNull();
    expect(originProblem(request("POST", { "sec-fetch-site": "same-origin" }))).toBeNull();
  });
});

describe("a safe request", () => {
  it("passes wherever it comes from", () => {
    expect(originProblem(request("GET", { origin: "https://evil.example" }))).toBeNull();
  });
});
