import { afterAll, describe, expect, it } from "vitest";
import { csvAddress } from "#app/components/charts/csv-address.ts";
import { PUBLISHED_PYRAMID } from "#app/domain/pyramid/pyramid-input.ts";
import { studyPyramid } from "#app/domain/pyramid/study-pyramid.ts";
import { paths } from "#app/lib/paths.ts";
import { readStudy } from "#app/routes/_app.how-this-is-computed.laboratory/form.ts";
import { crossingSentence, yearsSentence } from "#app/routes/_app.how-this-is-computed.laboratory/study-words.ts";
import { pyramidStudies } from "#app/services/laboratory/load-laboratory.server.ts";

const asked = (query: string) => readStudy(new URLSearchParams(query));

describe("the form of the laboratory", () => {
  it("asks for the published pyramid where nothing is said", () => {
    const { input, errors } = asked("");
    expect(errors).toEqual({});
    expect(input).toMatchObject({ ...PUBLISHED_PYRAMID, transfer: "peter", years: 600, runs: 16, seed: 1 });
  });

  it("reads the levels that an address carries, decimal commas and empty rows included", () => {
    const query = paths.laboratory({ seats: [2, 8], responsibility: [1, 0.5] }).split("?")[1] ?? "";
    expect(asked(query).input).toMatchObject({ levels: [2, 8], responsibility: [1, 0.5] });
    const typed = asked("seats=2&responsibility=1&seats=&responsibility=&seats=8&responsibility=0,5&tau=-0,2");
    expect(typed.input).toMatchObject({ levels: [2, 8], responsibility: [1, 0.5], tau: -0.2 });
    expect(typed.typed.seats).toEqual(["2", "8"]);
  });

  it("names the field that does not fit, keeps what was typed, and falls back for that field alone", () => {
    const { errors, typed, input } = asked("seats=x&responsibility=2&years=5&runs=3&transfer=magic");
    expect(errors).toMatchObject({
      "seats-0": "Enter a whole number from 1 to 20000.",
      "responsibility-0": "Enter a number from 0 to 1.",
      years: "Enter a whole number from 20 to 1000.",
    });
    expect(typed.seats).toEqual(["x"]);
    expect(input).toMatchObject({ levels: PUBLISHED_PYRAMID.levels, years: 600, runs: 3, transfer: "peter" });
    expect(asked("seats=20000&responsibility=1&seats=1&responsibility=1").errors).toEqual({
      "seats-0": "All levels together: at most 20000 seats.",
    });
    expect(asked("seats=3&responsibility=0").errors).toEqual({
      "responsibility-0": "One level has to count more than 0.",
    });
  });
});

describe("a study on the server", () => {
  const { input } = asked("seats=1&responsibility=1&seats=4&responsibility=0.5&years=20&runs=2");
  afterAll(pyramidStudies.close);

  it("gives from a worker thread what the model gives here, and the same again without computing", async () => {
    const first = pyramidStudies.compute(input);
    expect(await first).toEqual(studyPyramid(input));
    expect(pyramidStudies.compute({ ...input })).toBe(first);
  });

  it("is told in sentences with its numbers", () => {
    const own = { ...studyPyramid(input), crossing: 0.8149 };
    expect(crossingSentence(own, "en-GB")).toBe(
      "Promoting the best performer beats drawing lots only where the old and the new job correlate above about 0.81.",
    );
    expect(crossingSentence({ ...own, crossing: null }, "en-GB")).toContain("do not change places");
    expect(yearsSentence(own, "en-GB")).toMatch(/^From 67\.3 % the whole (falls|rises) to \d+\.\d % when the best/);
  });
});

describe("csvAddress", () => {
  it("holds the table itself, quoted, and runs no formula", () => {
    const address = csvAddress(["Year", 'a, "b"'], [[1, "=1+1"]]);
    expect(decodeURIComponent(address)).toBe(`data:text/csv;charset=utf-8,Year,"a, ""b"""\r\n1,'=1+1\r\n`);
    expect(csvAddress(["Year", "Best"], [[1, 67.3]])).toBe(
      "data:text/csv;charset=utf-8,Year%2CBest%0D%0A1%2C67.3%0D%0A",
    );
  });
});
