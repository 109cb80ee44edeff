import { Link } from "@remix-run/react";
import { Card } from "./card.tsx";

/** What is out of use, as links; nothing where nothing is. */
export function ArchivedCard({ items }: { items: { to: string; label: string }[] }) {
  if (items.length === 0) return null;
  return (
    <Card title="Archived" aside={String(items.length)}>
      <ul className="list-lines">
        {items.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
