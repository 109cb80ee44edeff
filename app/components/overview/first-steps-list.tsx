import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { Steps } from "#app/components/ui/steps.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { FirstStep, FirstStepState } from "#app/domain/overview/first-steps.ts";
import { paths } from "#app/lib/paths.ts";

/** What the reader may do: a link to a page that is closed to them is left out. */
export interface FirstStepRights {
  people: boolean;
  imports: boolean;
  assess: boolean;
  cases: boolean;
}

interface StepLink {
  label: string;
  to: string;
  needs?: keyof FirstStepRights;
}

interface StepWords {
  title: string;
  text: string;
  links: StepLink[];
}

function wordsOf(step: FirstStep, firstMember: string | null): StepWords {
  switch (step) {
    case "people":
      return {
        title: "Add the people",
        text: "Three are typed in within a minute; a longer list is imported and shown row by row before anything is saved.",
        links: [
          { label: "Add a person", to: paths.newPerson(), needs: "people" },
          { label: "Import a list", to: paths.newImport({ kind: "people" }), needs: "imports" },
        ],
      };
    case "levels":
      return {
        title: "Say what each can do",
        text: "Every level has words beside it. What you do not know stays unknown: it is not counted as zero.",
        links: [
          firstMember
            ? { label: "Rate the first person", to: paths.assessPerson(firstMember), needs: "assess" }
            : { label: "See the competencies", to: paths.competencies() },
          { label: "Import levels", to: paths.newImport({ kind: "levels" }), needs: "imports" },
        ],
      };
    case "matrix":
      return {
        title: "Look at the matrix",
        text: "It marks what rests on one person, and what would be lost if somebody left or were promoted.",
        links: [{ label: "Open the matrix", to: paths.matrix() }],
      };
    case "case":
      return {
        title: "Open a promotion case",
        text: "How likely it is to go well, with reasons, what is unknown, and what the team would lose.",
        links: [{ label: "Open a case", to: paths.newCase(), needs: "cases" }],
      };
  }
}

/** The same in one line, with the words of the current step alone: for a team that is on its way. */
export function FirstStepsLine({ steps, may }: { steps: FirstStepState[]; may: FirstStepRights }) {
  const current = steps.find(({ state }) => state === "current");
  const words = current && wordsOf(current.step, null);
  return (
    <>
      <Steps
        label="From the first person to the first case"
        steps={steps.map(({ step, state }) => ({ label: wordsOf(step, null).title, state }))}
      />
      {words ? (
        <p className="caption">
          {words.text} <StepLinks links={words.links} may={may} />
        </p>
      ) : null}
    </>
  );
}

const StepLinks = ({ links, may }: { links: StepLink[]; may: FirstStepRights }) =>
  links
    .filter(({ needs }) => needs === undefined || may[needs])
    .map(({ label, to }, index) => (
      <Fragment key={to}>
        {index > 0 ? " · " : ""}
        <Link to={to}>{label}</Link>
      </Fragment>
    ));

/** The way from an empty organisation to the first case; only the current step has its links open. */
export function FirstStepsList({
  steps,
  firstMember,
  may,
}: {
  steps: FirstStepState[];
  firstMember: string | null;
  may: FirstStepRights;
}) {
  return (
    <ol className="then">
      {steps.map(({ step, state }) => {
        const { title, text, links } = wordsOf(step, firstMember);
        return (
          <li key={step} aria-current={state === "current" ? "step" : undefined}>
            <b>
              {title} {state === "current" ? <Tag>now</Tag> : null}
              {state === "done" ? <span className="faint"> · done</span> : null}
            </b>
            <span className="muted">
              {text} {state === "ahead" ? null : <StepLinks links={links} may={may} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
