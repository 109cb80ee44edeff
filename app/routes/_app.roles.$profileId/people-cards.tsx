import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";

type People = NonNullable<RolePage["people"]>;

/** Who is in the role, as far as the reader sees. */
export function InRoleCard({ people, profileId }: { people: People; profileId: string }) {
  return (
    <Card title="Who is in it" aside={formatCount(people.inRole.length, "person", "people")}>
      {people.inRole.length ? (
        <Names names={people.inRole} total={people.inRole.length} profileId={profileId} />
      ) : (
        <p className="caption">Nobody whom you see. A person’s role is chosen where the person is edited.</p>
      )}
    </Card>
  );
}

/** People whom the role fits, by name and never in order of merit: for development and cover. */
export function FitCard({ people, profileId }: { people: People; profileId: string }) {
  const { meets, open, short, notRated, members } = people;
  return (
    <Card title="Whom to develop or to cover with" id="fit">
      <div className="stack">
        <p className="caption">
          For planning development and cover, not for choosing whom to promote: a promotion case looks at far more.
          Names come in the order of the alphabet.
        </p>
        <Group title="Probably meet it" group={meets} none="Nobody, by what is on record." profileId={profileId} />
        <Group title="Cannot be told yet" group={open} none="Nobody." profileId={profileId} />
        <p className="caption">
          Of {formatCount(members, "member", "members")} whom you see, {short} {short === 1 ? "is" : "are"} clearly
          short today and {notRated} {notRated === 1 ? "is" : "are"} not rated in anything that it asks for. Not rated
          is unknown, not short.
        </p>
      </div>
    </Card>
  );
}

interface GroupProps {
  title: string;
  group: People["meets"];
  none: string;
  profileId: string;
}

function Group({ title, group, none, profileId }: GroupProps) {
  return (
    <div className="stack-sm">
      <h3>
        {title} <span className="muted">{group.total}</span>
      </h3>
      {group.total ? <Names {...group} profileId={profileId} /> : <p className="caption">{none}</p>}
    </div>
  );
}

function Names({ names, total, profileId }: { names: People["inRole"]; total: number; profileId: string }) {
  return (
    <ul className="list-lines">
      {names.map(({ id, name, title }) => (
        <li key={id}>
          <Link to={paths.development(id, { role: profileId })}>{name}</Link>
          {title ? <small className="muted"> {title}</small> : null}
        </li>
      ))}
      {total > names.length ? <li className="muted">and {total - names.length} more</li> : null}
    </ul>
  );
}
