import { describe, expect, it } from "vitest";
import { answerSentence, coverSentence, inDays } from "#app/components/overview/answer-sentence.ts";
import { findingWords } from "#app/components/overview/finding-words.ts";
import { countDecisions, type Finding } from "#app/domain/overview/findings.ts";

const promotion: Finding = {
  kind: "promotion",
  severity: "severe",
  due: "2027-01-21",
  daysLeft: 60,
  caseId: "c1",
  personName: "Marta Lindqvist",
  targetTitle: "Infrastructure manager",
  label: "elevated",
  confidence: "medium",
  probability: 0.566,
  starFlag: true,
  uncovered: ["Network routing", "Firewall"],
};
const seat: Finding = {
  kind: "seat",
  severity: "severe",
  due: "2027-02-26",
  daysLeft: 96,
  personId: "p1",
  personName: "Devon Okafor",
  title: "Head of IT",
  reports: ["Priya Raman"],
  uncovered: [],
};
const offers: Finding = {
  kind: "offers",
  severity: "notable",
  due: "2026-12-13",
  daysLeft: 21,
  offers: [
    { provider: "Fernhollow", validUntil: "2026-12-13" },
    { provider: "Quaymark", validUntil: "2026-12-20" },
  ],
};
const answer = (waiting: Finding[], below = 0, unknown = 0) =>
  answerSentence({ decisions: countDecisions(waiting), waiting, below, unknown });

describe("the answer of the overview", () => {
  it("counts the decisions and says of what kind they are", () => {
    expect(answer([promotion, seat, offers])).toBe(
      "Four decisions wait: one promotion, one seat to fill in 96 days and two provider offers, the first to end in 21 days.",
    );
    expect(answer([promotion])).toBe("One decision waits: one promotion.");
  });

  it("says how cover stands when no decision waits, and claims nothing about what nobody rated", () => {
    expect(answer([], 3)).toBe("No decision waits. Three competencies are below their minimum.");
    expect(answer([])).toBe("No decision waits. Every competency has its minimum cover.");
    expect(answer([], 0, 4)).toBe("No decision waits. Every competency that is rated has its minimum cover.");
  });
});

describe("cover in a sentence", () => {
  it("agrees in number", () => {
    expect(coverSentence(1, 0, 1)).toBe("One competency is below its minimum; one rests on one person.");
    expect(coverSentence(3, 0, 4)).toBe("Three competencies are below their minimum; four rest on one person.");
    expect(coverSentence(0, 0, 2)).toBe("Every rated competency has its minimum cover, but two rest on one person.");
  });
});

describe("what waits in words", () => {
  it("names the decision, its chance and what would lose cover", () => {
    expect(findingWords(promotion, "en-GB")).toEqual({
      title:
        "Decide on Marta Lindqvist as Infrastructure manager: about 57 in 100 such promotions go well, and two critical competencies would lose cover.",
      detail:
        "Elevated risk, medium confidence. Star flag: the case rests on top technical work. Below minimum afterwards: Network routing and Firewall.",
      to: "/cases/c1",
    });
  });

  it("names no chance where too little is known", () => {
    const words = findingWords(
      { ...promotion, label: "unproven", confidence: "low", starFlag: false, uncovered: [] },
      "en-GB",
    );
    expect(words.title).toBe(
      "Decide on Marta Lindqvist as Infrastructure manager: too little is on record to say how it would go.",
    );
    expect(words.detail).toBe("Unproven, low confidence.");
    expect(`${words.title}${words.detail}`).not.toMatch(/\d/);
  });

  it("says which seat gets empty when, who reports to it and what it leads to", () => {
    expect(findingWords(seat, "en-GB")).toEqual({
      title: "Fill the seat of Devon Okafor, Head of IT, who leaves in 96 days.",
      detail: "Priya Raman reports to this seat. No critical competency loses its cover.",
      to: "/matrix?without=p1",
    });
  });

  it("puts the offer that ends first in front", () => {
    expect(findingWords(offers, "en-GB")).toEqual({
      title: "Take or leave two offers of providers: the first, of Fernhollow, ends in 21 days.",
      detail: "Quaymark’s stands until 20 Dec 2026. After that the prices are guesses again.",
      to: "/scenarios",
    });
  });

  it("speaks of days as people do", () => {
    expect([-3, -1, 0, 1, 4].map(inDays)).toEqual(["3 days ago", "yesterday", "today", "tomorrow", "in 4 days"]);
  });
});
