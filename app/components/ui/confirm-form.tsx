import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface ConfirmFormProps {
  /** What the first press says: "Withdraw this case". */
  trigger: string;
  /** What will happen, and whether it can be undone. */
  question: ReactNode;
  /** What the second press says: "Withdraw". */
  confirm: string;
  /** Hidden fields, `intent` among them. */
  fields?: Record<string, string>;
  action?: string;
  tone?: "danger" | "plain";
  /** Opens the question at once: after an answer that was refused. */
  isOpen?: boolean;
  children?: ReactNode;
}

/** Asks twice without scripts: the button opens the question, the question holds the form. */
export function ConfirmForm({
  trigger,
  question,
  confirm,
  fields = {},
  action,
  tone = "danger",
  isOpen = false,
  children,
}: ConfirmFormProps) {
  const variant = tone === "danger" ? "danger" : undefined;
  return (
    <details className="confirm" open={isOpen || undefined}>
      <summary className={variant ? "button button-danger" : "button"}>{trigger}</summary>
      <Form method="post" action={action} className="confirm-body">
        <p>{question}</p>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button type="submit" variant={variant}>
          {confirm}
        </Button>
      </Form>
    </details>
  );
}
