import type { ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { answering503 } from "#app/server/answering-503.ts";

const gone = () => Object.assign(new Error("gone"), { code: "CONNECTION_CLOSED" });

function guardedRoute(module: object) {
  const build = { routes: { page: { id: "page", path: "page", module } } } as unknown as ServerBuild;
  return answering503(build).routes.page?.module;
}

describe("a page whose database goes away while it is put together", () => {
  it.each(["loader", "action"] as const)("answers 503 in words from its %s", async (part) => {
    const module = guardedRoute({ [part]: async () => Promise.reject(gone()) });
    await expect(module?.[part]?.({ context: {} } as never)).rejects.toMatchObject({
      data: expect.stringContaining("does not answer"),
      init: { status: 503 },
    });
  });

  it("lets every other error and every answer through, and adds no loader", async () => {
    const wrong = new Error("wrong");
    const module = guardedRoute({ action: async () => Promise.reject(wrong), default: "page" });
    await expect(module?.action?.({ context: {} } as never)).rejects.toBe(wrong);
    expect(module).toMatchObject({ default: "page" });
    expect(module?.loader).toBeUndefined();
    expect(await guardedRoute({ loader: () => "shown" })?.loader?.({ context: {} } as never)).toBe("shown");
  });
});
