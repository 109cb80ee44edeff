import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface WhatFollowsProps {
  kind: "merge" | "split";
  name: string;
  rests: {
    assessments: number;
    people: number;
    certificates: number;
    openSteps: number;
    openProposals: number;
    interests: number;
    rounds: string[];
  };
  /** What roles will ask for; `before` is null where a role does not ask for it yet. */
  roles: { id: string; title: string; before: number | null; after: number }[];
}

const NOTHING = "Nothing rests on it yet.";

/** Who and what a merge or split concerns, before anybody confirms it. */
export function WhatFollows({ kind, name, rests, roles }: WhatFollowsProps) {
  const each = kind === "merge" ? "the other one" : "each part";
  const lines = [
    rests.assessments > 0 &&
      `${formatCount(rests.assessments, "assessment", "assessments")} of ${formatCount(rests.people, "person", "people")} stay as they were given, under ${name}, and count for ${each} from now on.`,
    rests.openSteps > 0 &&
      `${formatCount(rests.openSteps, "open step", "open steps")} of development ${rests.openSteps === 1 ? "goes" : "go"} on with ${kind === "merge" ? "the other one" : "the first part"}.`,
    rests.openProposals > 0 &&
      `${formatCount(rests.openProposals, "proposal", "proposals")} of evidence that nobody has judged yet ${rests.openProposals === 1 ? "goes" : "go"} on with ${kind === "merge" ? "the other one" : "the first part"}.`,
    rests.certificates > 0 &&
      `${formatCount(rests.certificates, "certificate goes", "certificates go")} on naming ${name}.`,
    rests.interests > 0 &&
      `What ${formatCount(rests.interests, "person", "people")} said about wanting more or less of it stays with ${name}; nobody is asked again by itself.`,
  ].filter((line): line is string => typeof line === "string");
  const isEmpty = lines.length === 0 && roles.length === 0;
  return (
    <Card title="What follows" id="what-follows">
      <div className="stack-sm">
        {rests.rounds.length > 0 ? (
          <Note tone="warn">
            {formatList(rests.rounds, 3)} {rests.rounds.length === 1 ? "asks" : "ask"} about it. Close{" "}
            {rests.rounds.length === 1 ? "this round" : "these rounds"} first, so that nobody answers about what is
            gone.
          </Note>
        ) : null}
        {isEmpty ? <p>{NOTHING}</p> : null}
        <ul className="list-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {roles.map(({ id, title, before, after }) => (
            <li key={id}>
              <Link to={paths.role(id)}>{title}</Link> asks for level {after} in {each}
              {kind === "merge"
                ? before === null
                  ? ", for which it did not ask before."
                  : `, until now for ${before}.`
                : "."}
            </li>
          ))}
        </ul>
        <p className="caption">
          {name} is archived with it. Pages as of an earlier day show what they showed then. It can be taken back as
          long as no later merge or split rests on it.
        </p>
      </div>
    </Card>
  );
}
