import { RadioField } from "#app/components/forms/radio-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { Preview } from "./columns-form.tsx";

const DATE_ORDERS = [
  { value: "dmy", label: "Day first" },
  { value: "mdy", label: "Month first" },
];

/** How a date that can be read in two ways is read, and why; to be changed where the file does not tell. */
export function DateOrder({ dates, dateOrder }: { dates: Preview["dates"]; dateOrder: "dmy" | "mdy" }) {
  const { locale } = useReader();
  if (!dates?.ambiguous || dates.basis === "unneeded")
    return <input type="hidden" name="dateOrder" value={dateOrder} />;
  return (
    <Note tone="info">
      <p>
        <b>
          {dates.ambiguous.text} is read as {formatDay(dates.ambiguous[dateOrder], locale)}.
        </b>{" "}
        {dates.basis === "shown" && dates.proof
          ? `Other dates, such as ${dates.proof}, fit one order only.`
          : dates.basis === "separator"
            ? "Dates with full stops write the day first."
            : "Nothing in the file tells which comes first."}
      </p>
      <RadioField name="dateOrder" label="Dates in this file" options={DATE_ORDERS} defaultValue={dateOrder} />
    </Note>
  );
}
