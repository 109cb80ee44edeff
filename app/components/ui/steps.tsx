import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface Step {
  label: ReactNode;
  state: "done" | "current" | "ahead";
}

export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is what a step is
          key={index}
          className={`step-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className="step-dot">{step.state === "done" ? <Icon of={Check} size={10} /> : null}</span>
          <span>
            {step.label}
            {step.state === "done" ? <span className="visually-hidden">, done</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
