import { Link } from "@remix-run/react";
import {
  ArrowUpRight,
  CalendarCheck,
  ClipboardCheck,
  DoorOpen,
  FileClock,
  ListTree,
  type LucideIcon,
  PencilLine,
  ShieldAlert,
} from "lucide-react";
import { useReader } from "#app/components/page/reader.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import type { Finding, FindingKind, Severity } from "#app/domain/overview/findings.ts";
import { formatDay } from "#app/lib/format.ts";
import { inDays } from "./answer-sentence.ts";
import { findingWords } from "./finding-words.ts";

/** Further ones wait behind a line that says how many they are. */
const SHOWN = 6;
/** From here on the day itself is named in days. */
const NEAR_DAYS = 14;

const ICONS: Record<FindingKind, LucideIcon> = {
  promotion: ArrowUpRight,
  "own-view": PencilLine,
  "further-cases": ListTree,
  seat: DoorOpen,
  offers: FileClock,
  diligence: ShieldAlert,
  review: CalendarCheck,
  check: ClipboardCheck,
};
const TONES: Record<Severity, string> = {
  severe: "waiting-icon waiting-bad",
  notable: "waiting-icon waiting-warn",
  minor: "waiting-icon",
};
const SEVERITY_WORDS: Record<Severity, string> = {
  severe: "Serious: ",
  notable: "",
  minor: "Small: ",
};

/** What waits, in order of consequence, each a sentence with its link. */
export function WaitingList({ findings }: { findings: Finding[] }) {
  const rest = findings.slice(SHOWN);
  return (
    <div className="stack">
      <FindingItems findings={findings.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary className="small">Show {rest.length} more</summary>
          <FindingItems findings={rest} />
        </details>
      ) : null}
    </div>
  );
}

function FindingItems({ findings }: { findings: Finding[] }) {
  const { locale } = useReader();
  return (
    <ul className="waiting">
      {findings.map((finding) => {
        const { title, detail, to } = findingWords(finding, locale);
        return (
          <li key={`${finding.kind} ${to}`}>
            <span className={TONES[finding.severity]}>
              <Icon of={ICONS[finding.kind]} size={16} />
            </span>
            <div>
              <Link to={to}>
                <span className="visually-hidden">{SEVERITY_WORDS[finding.severity]}</span>
                {title}
              </Link>
              <small>{detail}</small>
            </div>
            <Due finding={finding} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}

function Due({ finding: { due, daysLeft }, locale }: { finding: Finding; locale: string }) {
  if (due === null || daysLeft === null) return <span className="due">no day set</span>;
  return (
    <span className="due">{daysLeft <= NEAR_DAYS ? <b>{inDays(daysLeft)}</b> : `by ${formatDay(due, locale)}`}</span>
  );
}
