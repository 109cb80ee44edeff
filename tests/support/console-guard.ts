import { afterEach, beforeEach, expect, vi } from "vitest";

const spy = vi.spyOn(console, "error");
beforeEach(() => {
  spy.mockClear();
});
afterEach(() => {
  expect(spy.mock.calls, "console.error was called during the test").toEqual([]);
});
