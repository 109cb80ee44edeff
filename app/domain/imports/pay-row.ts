import { type PayPeriod, readAmount, readPayPeriod } from "./amount-cell.ts";
import { cleanCell, isDamaged, quoted } from "./cell-text.ts";
import { readDate } from "./dates.ts";
import { headingLabel, headingWords } from "./heading-words.ts";
import type { PayField } from "./import-fields.ts";
import type { PaidPerson, PayValues } from "./pay-import.ts";
import type { RowContext } from "./people-row.ts";
import { findPeople, type PersonLookup } from "./person-lookup.ts";
import type { Finding } from "./table.ts";

interface PayRow {
  values: PayValues;
  /** Nobody recorded, or somebody who is there for the reporting line alone. */
  isStranger: boolean;
  reasons: Finding[];
  notes: Finding[];
}

export interface PayRowContext extends RowContext<PayField> {
  /** The organisation's currency, by its three letters. */
  currency: string;
  people: readonly PaidPerson[];
  lookup: PersonLookup;
}

const WEEKS = 52;
const MONTHS = 12;
const MOST_HOURS = 80;
/** Cents a year below which a yearly amount is more likely one of a month or an hour. */
const LITTLE_A_YEAR = 100_000;

/** What the heading of the amounts says about their period: "MonthlyIncome" is pay a month. Null when it says nothing. */
export function periodOfHeading(heading: string): PayPeriod | null {
  const words = headingWords(heading).join(" ");
  if (/month|monat|mensu/.test(words)) return "month";
  if (/hour|stunde|horaire|hora\b/.test(words)) return "hour";
  return /annual|annum|year|jahr|annuel|anual/.test(words) ? "year" : null;
}

/**
 * Reads one row of a pay file: whose pay, how much a year and from when. Pay a month counts twelve times, pay an hour
 * needs the hours a week and counts 52 weeks. The period is what the amount itself says, else the row, else the heading
 * of the amounts, else a year. Another currency than the organisation's is refused, since rates change. No date means
 * today; a later day is refused, since one amount a person is kept.
 */
export function readPayRow(cells: readonly string[], context: PayRowContext): PayRow {
  const { headings, mapping, dateOrder, today, currency, people } = context;
  const reasons: Finding[] = [];
  const notes: Finding[] = [];
  const column = (field: PayField) => (mapping[field] === undefined ? null : headingLabel(headings, mapping[field]));
  const refuse = (field: PayField, message: string) => reasons.push({ column: column(field), message });
  const textOf = (field: PayField): string => {
    const place = mapping[field];
    const text = place === undefined ? "" : cleanCell(cells[place] ?? "");
    if (isDamaged(text)) refuse(field, "A character could not be read. Save the file as UTF-8.");
    return text;
  };

  const personText = textOf("person");
  const found = personText === "" ? [] : findPeople(context.lookup, personText);
  const person = found.length === 1 ? people[found[0] ?? -1] : undefined;
  const isStranger = (personText !== "" && found.length === 0) || person?.kind === "reporting-only";
  if (personText === "") refuse("person", "The row gives no person.");
  else if (found.length > 1)
    refuse(
      "person",
      `${found.length} people are called ${quoted(personText)}. Give the employee number or e-mail address instead.`,
    );
  else if (!person) refuse("person", `${quoted(personText)} is nobody recorded. Import people first.`);
  else if (isStranger) refuse("person", `${person.name} is recorded for reporting only: no pay is kept.`);

  const values: PayValues = { personId: person?.id ?? null, salaryAnnualCents: null, effectiveOn: null };
  const amountText = textOf("amount");
  if (amountText === "") {
    notes.push({ column: column("amount"), message: "No amount: recorded pay stays as it is." });
    return { values, isStranger, reasons, notes };
  }
  const amount = readAmount(amountText, currency);
  if (!amount.ok) refuse("amount", amount.message);

  const said = textOf("currency").toUpperCase();
  if (said !== "" && said !== currency)
    refuse("currency", `The currency is ${quoted(said)}, the organisation’s is ${currency}. Convert the amount first.`);
  else if (amount.ok && amount.currency !== null && amount.currency !== currency)
    refuse(
      "amount",
      `The amount is in ${amount.currency}, the organisation’s currency is ${currency}. Convert it first.`,
    );

  const periodText = textOf("period");
  const ofRow = periodText === "" ? null : readPayPeriod(periodText);
  if (periodText !== "" && ofRow === null) refuse("period", `${quoted(periodText)} is not a year, a month or an hour.`);
  const period =
    (amount.ok ? amount.period : null) ?? ofRow ?? periodOfHeading(headings[mapping.amount ?? -1] ?? "") ?? "year";
  const hoursText = textOf("hours");
  const hours = Number(hoursText.replace(",", "."));
  if (period === "hour" && hoursText === "")
    refuse("hours", "Pay an hour needs the hours a week to become pay a year.");
  else if (period === "hour" && !(hours > 0 && hours <= MOST_HOURS))
    refuse("hours", `${quoted(hoursText)} is not a number of hours a week, above 0 and at most ${MOST_HOURS}.`);

  const dateText = textOf("date");
  const date = dateText === "" ? null : readDate(dateText, dateOrder);
  if (date && !date.ok) refuse("date", date.message);
  if (date?.ok && date.date > today)
    refuse("date", `${date.date} lies in the future. Bring the amount in when it takes effect.`);
  values.effectiveOn = date?.ok ? date.date : null;

  if (amount.ok && reasons.length === 0) {
    const times = period === "year" ? 1 : period === "month" ? MONTHS : hours * WEEKS;
    const cents = Math.round(amount.cents * times);
    if (!Number.isSafeInteger(cents)) refuse("amount", "The amount is too large.");
    else values.salaryAnnualCents = cents;
    if (period === "year" && cents < LITTLE_A_YEAR)
      notes.push({ column: column("amount"), message: "Very little for a year: is it pay a month or an hour?" });
  }
  return { values, isStranger, reasons, notes };
}
