import { describe, expect, it } from "vitest";
import { passwordRule, weakness } from "#app/lib/auth/password-rule.ts";

describe("a password", () => {
  it.each([
    "password1234",
    "Password2026!",
    "P@ssw0rdP@ssw0rd",
    "welcome-welcome-2026",
    "qwertyuiop123",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "lkjhgfdsa0987",
    "iloveyouforever",
    "Summer2026Summer",
    "letmein-please-1",
    "administrator1!",
    "correct horse battery staple",
    "rightrung-2026-admin",
    "aaaaaaaaaaaaaa",
    "xkq-xkq-xkq-xkq-",
    "monkeydragon99",
    "111122223333",
  ])("%s is refused: it is guessed early", (password) => {
    expect(weakness(password)).not.toBeNull();
    expect(passwordRule.safeParse(password).success).toBe(false);
  });

  it.each([
    "a long enough sentence",
    "another long sentence",
    "We moved the racks on a wet Tuesday",
    "kV9-tmr2-Lw0p-zzXe",
    "zwölf Boxkämpfer jagen Viktor",
    "mein Hund frisst gern Gurken",
    "Ordner klemmt seit gestern",
    "дом на холме у реки",
  ])("%s is taken", (password) => {
    expect(weakness(password)).toBeNull();
    expect(passwordRule.safeParse(password).success).toBe(true);
  });

  it("needs twelve characters, and says only that while it is short", () => {
    const { error } = passwordRule.safeParse("password");
    expect(error?.issues.map(({ message }) => message)).toEqual(["At least 12 characters; a sentence is fine."]);
  });

  it("counts the account's own words as known", () => {
    expect(weakness("marta.lindqvist-2026", ["lindqvist", "marta"])).not.toBeNull();
    expect(weakness("marta.lindqvist-2026")).toBeNull();
  });
});
