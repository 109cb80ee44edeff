import type { ReactNode } from "react";
import { Card } from "#app/components/ui/card.tsx";

interface RuleSectionProps {
  /** Anchor that marks link to. */
  id: string;
  title: string;
  /** The rule in plain words. */
  children: ReactNode;
  /** The same as a formula. */
  formula?: string[];
  /** The formula with numbers, computed by the product itself. */
  worked?: ReactNode;
  /** Tables: what the rule rests on. */
  table?: ReactNode;
}

/** One rule: in words, as a formula, with numbers, and with every value that it uses. */
export function RuleSection({ id, title, children, formula, worked, table }: RuleSectionProps) {
  return (
    <Card title={title} id={id}>
      <div className="stack">
        <div className="prose">{children}</div>
        {formula ? (
          <div className="stack-sm">
            {formula.map((line) => (
              <p key={line}>
                <code>{line}</code>
              </p>
            ))}
          </div>
        ) : null}
        {worked ? (
          <p className="caption">
            <b>With numbers: </b>
            {worked}
          </p>
        ) : null}
        {table}
      </div>
    </Card>
  );
}
