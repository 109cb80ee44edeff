import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Progress } from "#app/components/ui/progress.tsx";

const EVERY_MS = 1_000;

interface LongWorkProps {
  question: string;
  /** How far it is, or that it is being stopped. */
  answer: string;
  name: string;
  /** What is being done, for the bar. */
  label: string;
  /** From 0 to 1; null while it is not known. */
  done: number | null;
  text: string;
  here: string;
  /** The button that stops it; null for whoever may not, or who has. */
  stop: { intent: string; words: string } | null;
}

/** How far work is that goes on by itself; the page asks again where scripts run. */
export function LongWork({ question, answer, name, label, done, text, here, stop }: LongWorkProps) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <>
      <PageHeader
        question={question}
        answer={answer}
        meta={[name]}
        actions={<LinkButton to={here}>Look again</LinkButton>}
      />
      <Card title="Progress">
        <Progress
          label={label}
          {...(done === null ? {} : { value: done })}
          text={text}
          stop={
            stop ? (
              <Form method="post" className="row">
                <Button type="submit" name="intent" value={stop.intent}>
                  {stop.words}
                </Button>
              </Form>
            ) : null
          }
        />
      </Card>
    </>
  );
}
