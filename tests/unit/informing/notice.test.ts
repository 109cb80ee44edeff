import { describe, expect, it } from "vitest";
import { noticeText } from "#app/domain/promotion/notice-text.ts";
import { addBusinessDays, addDays } from "#app/domain/shared/deadlines.ts";

describe("deadlines", () => {
  it("count calendar days over months and leap days", () => {
    expect(addDays("2026-11-22", 30)).toBe("2026-12-22");
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  });

  it("count business days from Monday to Friday, the first day not among them", () => {
    expect(addBusinessDays("2026-11-20", 10)).toBe("2026-12-04");
    expect(addBusinessDays("2026-11-21", 1)).toBe("2026-11-23");
    expect(addBusinessDays("2026-11-26", 1)).toBe("2026-11-27");
    expect(addBusinessDays("2026-11-27", 1)).toBe("2026-11-30");
    expect(addBusinessDays("2026-11-22", 0)).toBe("2026-11-22");
  });
});

describe("the notice", () => {
  const facts = {
    person: "Ana Ortiz",
    organisation: "Tidewell",
    job: "infrastructure manager",
    isTrial: false,
    decider: "Helen Marchetti",
    contact: "Dana Whitlock",
    answerDays: 45,
  };

  it("says that a tool is used, with which data, who decides, and how to contest", () => {
    const text = noticeText(facts);
    expect(text.startsWith("Notice to Ana Ortiz\n\nTidewell is looking at whether you should become infra")).toBe(true);
    expect(text).toContain("A person decides: Helen Marchetti.");
    expect(text).toContain("within 45 days");
    expect(text).toContain("Whom to ask: Dana Whitlock.");
    expect(text.match(/^- /gm)).toHaveLength(10);
    expect(text).not.toMatch(/undefined|null/);
  });

  it("speaks of a trial where the case is about one", () => {
    expect(noticeText({ ...facts, isTrial: true })).toContain("whether you should lead on trial as infrastructure");
  });
});
