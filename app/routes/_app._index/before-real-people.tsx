import { Card } from "#app/components/ui/card.tsx";

const CHECKS = [
  { title: "Say what it is for", text: "Tell the people concerned which data you keep, why, and who sees them." },
  { title: "Not a lay-off list", text: "These records serve promotion and cover. Do not use them to choose who goes." },
  { title: "Assess the privacy risk", text: "A data-protection impact assessment, where your law asks for one." },
  { title: "Ask the representatives", text: "Works council, union or staff representatives, where they exist." },
  { title: "Agree how long", text: "Four years is a usual length; write down yours." },
];

/** What has to be settled before real names are entered. Not legal advice, but where trouble starts. */
export function BeforeRealPeople() {
  return (
    <Card title="Before you enter real people">
      <ul className="list-lines">
        {CHECKS.map(({ title, text }) => (
          <li key={title}>
            <b>{title}</b>
            <p className="caption">{text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
