import { Children, type ReactNode } from "react";

export interface PageHeaderProps {
  /** What a person came to find out: the page's h1. */
  question: string;
  /** One sentence with the numbers that matter; says so when the question cannot be answered. */
  answer?: ReactNode;
  meta?: ReactNode[];
  actions?: ReactNode;
}

export function PageHeader({ question, answer, meta, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div>
        <h1 className={answer ? undefined : "answer"}>{question}</h1>
        {answer ? <p className="answer">{answer}</p> : null}
        {meta && meta.length > 0 ? (
          <div className="page-meta">{Children.map(meta, (item) => (item ? <span>{item}</span> : null))}</div>
        ) : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
