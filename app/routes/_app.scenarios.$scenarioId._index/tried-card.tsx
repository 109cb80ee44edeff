import { Form } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { formatPoint } from "#app/components/scenario/figure-format.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { PageWords } from "./page-words.ts";
import { type TriedFigure, triedPoints, type useTriedFigures } from "./use-tried-figures.ts";

interface TriedCardProps {
  tried: ReturnType<typeof useTriedFigures>;
  version: number;
  words: PageWords;
}

const STATES = {
  idle: "The pictures below show these values. Nothing is saved.",
  running: "Computing: the last picture stays until the next is ready.",
  refused: "These values cannot be computed; the last picture stays.",
  failed: "The computation stopped; the last picture stays.",
} as const;

/** Sliders for what usually matters most. They need scripts; without them the stored result stands alone. */
export function TriedCard({ tried, version, words }: TriedCardProps) {
  const [canTry, setCanTry] = useState(false);
  useEffect(() => setCanTry(true), []);
  const { change, figures, isTried, state } = tried;
  if (!canTry || !change) return null;
  return (
    <Card title="Try other values" aside="computed in your browser, not saved" className="no-print">
      <div className="tried">
        {figures.map((figure) => (
          <Slider key={figure.name} figure={figure} words={words} onChange={(middle) => change(figure.name, middle)} />
        ))}
      </div>
      <div className="tried-foot" aria-live="polite">
        {isTried ? (
          <>
            <span className="caption">{STATES[state]}</span>
            <Form method="post" className="row">
              <input type="hidden" name="version" value={version} />
              {figures.map((figure) => (
                <input key={figure.name} type="hidden" name={figure.id ?? "users"} value={pointsText(figure)} />
              ))}
              <SubmitButton pendingText="Saving" intent="save-tried" variant="plain">
                Save these
              </SubmitButton>
              <Button variant="quiet" onClick={tried.reset}>
                Back to the stored values
              </Button>
            </Form>
          </>
        ) : (
          <span className="caption">Move a slider: every picture on this page follows.</span>
        )}
      </div>
    </Card>
  );
}

/** Empty where the figure is as stored: then nothing is to be saved. */
const pointsText = (figure: TriedFigure): string =>
  figure.middle === figure.stored[1] ? "" : triedPoints(figure).join(" ");

function Slider({
  figure,
  words,
  onChange,
}: {
  figure: TriedFigure;
  words: PageWords;
  onChange: (to: number) => void;
}) {
  const id = useId();
  const middle = figure.stored[1];
  const step = middle >= 40 || figure.name === "users" ? 1 : 0.5;
  const lowest = Math.max(step, Math.floor(middle / 2));
  const shown =
    figure.name === "users" ? String(figure.middle) : formatPoint(figure.middle, "money per user and month", words);
  return (
    <div className="tried-figure">
      <label htmlFor={id}>{figure.title}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={lowest}
        max={Math.max(lowest + step, Math.ceil(middle * 2))}
        step={step}
        value={figure.middle}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
