import { SelectField } from "#app/components/forms/select-field.tsx";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** The clock on the firm's wall: busy hours are told by it. */
export function TimeZone({ timeZone }: { timeZone: string }) {
  const known = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return (
    <SelectField
      name="timeZone"
      id="time-zone"
      label="Time zone of your firm"
      hint="Times that carry a zone, and seconds since 1970, are turned into it. Times without one are taken as written."
      options={known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      defaultValue={timeZone}
      width="medium"
    />
  );
}
