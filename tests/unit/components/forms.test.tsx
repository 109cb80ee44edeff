import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { z } from "zod";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { EstimateField } from "#app/components/forms/estimate-field.tsx";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { show } from "./show.tsx";

function description(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}

function sent(container: HTMLElement): Record<string, FormDataEntryValue[]> {
  const data = new FormData(container.querySelector("form") as HTMLFormElement);
  return Object.fromEntries([...new Set(data.keys())].map((key) => [key, data.getAll(key)]));
}

test("an error is tied to its field together with the hint, and what was typed stays", () => {
  show(
    <TextField
      name="reports"
      label="Direct reports"
      hint="People"
      defaultValue="seven"
      errors={["Write a whole number"]}
    />,
  );
  const input = screen.getByRole("textbox", { name: "Direct reports" }) as HTMLInputElement;
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(description(input)).toBe("Write a whole number People");
  expect(input.value).toBe("seven");
});

test("a field without an error is not marked invalid and names only its hint", () => {
  show(<TextareaField name="why" label="Your reasons" hint="Kept for years" />);
  const box = screen.getByRole("textbox", { name: "Your reasons" });
  expect(box.hasAttribute("aria-invalid")).toBe(false);
  expect(description(box)).toBe("Kept for years");
});

test("a number keeps letters, so that the error can show what was typed", () => {
  show(<TextField name="fee" label="Fee" type="number" defaultValue="12x" />);
  const input = screen.getByRole("textbox", { name: "Fee" }) as HTMLInputElement;
  expect(input.inputMode).toBe("decimal");
  expect(input.value).toBe("12x");
});

test("a password is never written back into the page", () => {
  show(<TextField name="password" label="Password" type="password" defaultValue="secret" />);
  expect((screen.getByLabelText("Password") as HTMLInputElement).value).toBe("");
});

test("a select offers its groups and keeps the chosen value", () => {
  const { container } = show(
    <form>
      <SelectField
        name="goesTo"
        label="Goes to"
        defaultValue="net"
        placeholder="Leave out"
        options={[
          { value: "name", label: "Name" },
          { group: "Rating", options: [{ value: "net", label: "Routing" }] },
        ]}
      />
    </form>,
  );
  expect(sent(container)).toEqual({ goesTo: ["net"] });
  expect(screen.getByRole("group", { name: "Rating" })).toBeTruthy();
  expect(screen.getByRole("option", { name: "Leave out" })).toBeTruthy();
});

test("radio buttons share a legend, and their error describes the group", () => {
  show(
    <RadioField name="willing" label="Willing?" options={[{ value: "yes", label: "Yes" }]} errors={["Choose one"]} />,
  );
  const group = screen.getByRole("group", { name: "Willing?" });
  expect(description(group)).toBe("Choose one");
  expect((within(group).getByRole("radio", { name: "Yes" }) as HTMLInputElement).checked).toBe(false);
});

test("boxes send what was ticked before", () => {
  const { container } = show(
    <form>
      <CheckboxGroup
        name="source"
        label="Sources"
        defaultValue={["self", "peer"]}
        options={["self", "peer", "test"].map((value) => ({ value, label: value }))}
      />
      <CheckboxField name="told" label="Told to staff" value="yes" defaultChecked />
      <CheckboxField name="other" label="Other" />
    </form>,
  );
  expect(sent(container)).toEqual({ source: ["self", "peer"], told: ["yes"] });
});

test("a level is chosen by words beside each radio button, and unknown is sent empty, not as zero", () => {
  const anchors = [
    { level: 0, words: "Has not worked with it" },
    { level: 3, words: "Plans changes" },
  ];
  const { container } = show(
    <form>
      <LevelPicker name="level" label="Routing" anchors={anchors} allowUnknown defaultValue="3" />
    </form>,
  );
  const radios = screen.getAllByRole("radio") as HTMLInputElement[];
  expect(radios.map((radio) => radio.value)).toEqual(["0", "3", ""]);
  expect(screen.getByRole("radio", { name: "3 Plans changes" })).toBe(radios[1]);
  expect(sent(container)).toEqual({ level: ["3"] });
});

test("without a value no level is chosen for the rater", () => {
  show(<LevelPicker name="level" label="Routing" anchors={[{ level: 0, words: "None" }]} allowUnknown />);
  expect((screen.getAllByRole("radio") as HTMLInputElement[]).some((radio) => radio.checked)).toBe(false);
});

test("the three points of an estimate are labelled by their odds and each keeps its own error", () => {
  show(
    <EstimateField
      label="Growth in users"
      low={{ name: "low", defaultValue: 1 }}
      middle={{ name: "middle", defaultValue: 5 }}
      high={{ name: "high", defaultValue: 3, errors: ["Below the middle"] }}
    />,
  );
  const group = within(screen.getByRole("group", { name: /Growth in users/ }));
  expect((group.getByRole("textbox", { name: "1 in 10 lower" }) as HTMLInputElement).value).toBe("1");
  expect(description(group.getByRole("textbox", { name: "1 in 10 higher" }))).toBe("Below the middle");
  expect(group.getByRole("textbox", { name: "as often above as below" }).hasAttribute("aria-invalid")).toBe(false);
});

const schema = z.object({
  role: z.string({ error: "Say which role" }),
  reports: z.coerce.number({ error: "Write a whole number" }),
  level: z.enum(["1", "2"], { error: "Choose a level" }),
});

function RoleForm() {
  const data = new FormData();
  data.set("reports", "seven");
  const [form, fields] = useForm<z.infer<typeof schema>>({
    id: "role",
    lastResult: parseWithZod(data, { schema }).reply({ formErrors: ["Nothing was saved."] }),
  });
  return (
    <Form method="post" id={form.id}>
      <ErrorSummary form={form} labels={{ reports: "Direct reports" }} />
      <TextField field={fields.role} label="Role" />
      <TextField field={fields.reports} label="Direct reports" />
      <RadioField field={fields.level} label="Level" options={[{ value: "1", label: "One" }]} />
    </Form>
  );
}

test("a refused form lists every error as a link to its field and takes the focus", () => {
  show(<RoleForm />);
  const summary = screen.getByRole("region", { name: "4 things need a correction" });
  expect(document.activeElement).toBe(summary);
  const links = within(summary).getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual([
    "Say which role",
    "Direct reports: Write a whole number",
    "Choose a level",
  ]);
  for (const link of links) expect(document.querySelector(link.getAttribute("href") ?? "none")).not.toBeNull();
  expect(within(summary).getByText("Nothing was saved.")).toBeTruthy();
});

test("fields take value and error from the form's metadata", () => {
  show(<RoleForm />);
  const input = screen.getByRole("textbox", { name: "Direct reports" }) as HTMLInputElement;
  expect(input.value).toBe("seven");
  expect(input.id).toBe("role-reports");
  expect(description(input)).toBe("Write a whole number");
});

test("a form without errors has no summary", () => {
  show(<ErrorSummary items={[]} />);
  expect(screen.queryByRole("region")).toBeNull();
});
