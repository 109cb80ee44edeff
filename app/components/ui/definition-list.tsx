import { Fragment, type ReactNode } from "react";

export interface DefinitionItem {
  key?: string;
  term: ReactNode;
  detail?: ReactNode;
  description: ReactNode;
}

export interface DefinitionListProps {
  items: DefinitionItem[];
  /** Closing line under a rule, for amounts that add up. */
  total?: DefinitionItem;
  numeric?: boolean;
  label?: string;
}

export function DefinitionList({ items, total, numeric = false, label }: DefinitionListProps) {
  return (
    <dl className={numeric ? "definitions definitions-numeric" : "definitions"} aria-label={label}>
      {items.map((item, index) => (
        <Fragment key={item.key ?? index}>
          <Line item={item} />
        </Fragment>
      ))}
      {total ? <Line item={total} className="definitions-total" /> : null}
    </dl>
  );
}

function Line({ item, className }: { item: DefinitionItem; className?: string }) {
  return (
    <>
      <dt className={className}>
        {item.term}
        {item.detail ? <small>{item.detail}</small> : null}
      </dt>
      <dd className={className}>{item.description}</dd>
    </>
  );
}
