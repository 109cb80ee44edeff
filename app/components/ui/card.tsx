import { type ReactNode, useId } from "react";

export interface CardProps {
  title?: ReactNode;
  aside?: ReactNode;
  id?: string;
  headingLevel?: 2 | 3;
  className?: string;
  children: ReactNode;
}

export function Card({ title, aside, id, headingLevel = 2, className, children }: CardProps) {
  const headingId = useId();
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section
      className={className ? `card ${className}` : "card"}
      id={id}
      aria-labelledby={title ? headingId : undefined}
    >
      {title ? (
        <header className="card-header">
          <Heading id={headingId}>{title}</Heading>
          {aside ? <span className="card-aside">{aside}</span> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
