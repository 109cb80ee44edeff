import { useNavigation } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";

export interface ErrorSummaryItem {
  /** Id of the control; without it the message stands alone. */
  fieldId?: string;
  message: string;
}

interface FormLike {
  id: string;
  errors?: string[] | undefined;
  allErrors: Record<string, string[]>;
}

export interface ErrorSummaryProps {
  /** Conform's form metadata; its field ids are `formId-name`. */
  form?: FormLike;
  /** Names of the fields as people see them, put before the message. */
  labels?: Record<string, string>;
  items?: ErrorSummaryItem[];
  title?: string;
}

/** Every error of a form at its top, each a link to its field. Takes the focus when errors arrive; nothing typed is lost. */
export function ErrorSummary({ form, labels = {}, items, title }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const headingId = useId();
  const { state } = useNavigation();
  const all = items ?? (form ? itemsOf(form, labels) : []);
  const signature = all.map((item) => `${item.fieldId}:${item.message}`).join("|");
  // The state is watched too, so that the same errors take the focus again after a second try.
  useEffect(() => {
    if (signature && state === "idle") box.current?.focus();
  }, [signature, state]);
  if (all.length === 0) return null;
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title ?? (all.length === 1 ? "One thing needs a correction" : `${all.length} things need a correction`)}
      </h2>
      <ul>
        {all.map((item) => (
          <li key={`${item.fieldId}:${item.message}`}>
            {item.fieldId ? <a href={`#${item.fieldId}`}>{item.message}</a> : item.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

function itemsOf(form: FormLike, labels: Record<string, string>): ErrorSummaryItem[] {
  const items: ErrorSummaryItem[] = [];
  for (const [name, messages] of Object.entries(form.allErrors)) {
    for (const message of messages) {
      // The empty name holds what is wrong with the form as a whole.
      if (name === "") items.push({ message });
      else
        items.push({ fieldId: `${form.id}-${name}`, message: labels[name] ? `${labels[name]}: ${message}` : message });
    }
  }
  return items;
}
