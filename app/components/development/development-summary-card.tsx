import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { metWords, TRACK_NAMES } from "#app/components/roles/role-words.ts";
import { FitTag } from "#app/components/roles/verdict-tags.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ProfileFit } from "#app/domain/competency/gap.ts";
import { type CareerTrack, INTERESTS } from "#app/domain/shared/vocabulary.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { INTEREST_WORDS } from "./development-words.ts";
import type { NamedInterest } from "./interests-card.tsx";
import type { Step } from "./plan-card.tsx";

interface DevelopmentSummaryCardProps {
  development: {
    role: { id: string; title: string; track: CareerTrack; rung: number; fit: ProfileFit | null } | null;
    steps: Step[];
    interests: NamedInterest[];
  };
  /** The page with gap and plan. */
  to: string;
  isOwn: boolean;
}

/** Role, plan and interests in short, with the way to all of it. */
export function DevelopmentSummaryCard({ development, to, isOwn }: DevelopmentSummaryCardProps) {
  const { role, steps, interests } = development;
  const open = steps.filter(({ state }) => state === "open");
  const wants = INTERESTS.filter((interest) => interest !== "neutral").map((interest) => ({
    term: INTEREST_WORDS[interest],
    description: interests
      .filter((entry) => entry.interest === interest)
      .map(({ competencyName }) => competencyName)
      .join(", "),
  }));
  const items = [
    { term: "Role", description: role ? <RoleLine role={role} /> : "None chosen" },
    ...wants.filter(({ description }) => description),
  ];
  return (
    <Card title={isOwn ? "Your development" : "Role and development"} id="development">
      <div className="stack">
        <DefinitionList items={items} label="Role and interests" />
        {open.length ? (
          <ul className="list-lines">
            {open.map((step) => (
              <StepLine key={step.id} step={step} />
            ))}
          </ul>
        ) : (
          <p className="caption">No step of development is planned.</p>
        )}
        <p className="row">
          <LinkButton to={to}>{isOwn ? "Gaps, plan and what you want" : "Gaps and plan"}</LinkButton>
        </p>
      </div>
    </Card>
  );
}

function RoleLine({ role }: { role: NonNullable<DevelopmentSummaryCardProps["development"]["role"]> }) {
  return (
    <>
      <Link to={paths.role(role.id)}>{role.title}</Link>{" "}
      <small className="muted">
        {TRACK_NAMES[role.track]}, rung {role.rung}
      </small>
      {role.fit?.total ? (
        <div>
          <FitTag verdict={role.fit.verdict} /> <small className="muted">{metWords(role.fit)}</small>
        </div>
      ) : null}
    </>
  );
}

function StepLine({ step }: { step: Step }) {
  const { locale } = useReader();
  return (
    <li>
      <b>{step.competencyName}</b> to level {step.targetLevel}, by {formatDay(step.dueOn, locale)}{" "}
      {step.isOverdue ? <Tag tone="warn">Overdue</Tag> : null}
    </li>
  );
}
