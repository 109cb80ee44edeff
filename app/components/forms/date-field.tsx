import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A day, sent as YYYY-MM-DD in every locale. */
export function DateField(props: Omit<TextFieldProps, "type" | "unit" | "prefix"> & { type?: "date" | "month" }) {
  return <TextField {...(props as TextFieldProps)} type={props.type ?? "date"} width={props.width ?? "medium"} />;
}
