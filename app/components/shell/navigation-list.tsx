import { NavLink } from "@remix-run/react";
import {
  Armchair,
  Building2,
  ChartScatter,
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  Download,
  Gauge,
  Headset,
  History,
  House,
  LayoutGrid,
  Lightbulb,
  ListChecks,
  ListTree,
  type LucideIcon,
  MessageSquareWarning,
  MessagesSquare,
  Scale,
  ScrollText,
  Settings,
  Shield,
  Split,
  TrendingUp,
  TrendingUpDown,
  Umbrella,
  Upload,
  UserRound,
  Users,
  Wifi,
} from "lucide-react";
import { useId } from "react";
import { Icon } from "../ui/icon.tsx";

const icons = {
  overview: House,
  matrix: LayoutGrid,
  people: Users,
  cover: Umbrella,
  roles: ListTree,
  rounds: ClipboardList,
  panels: MessagesSquare,
  proposals: Lightbulb,
  requests: ClipboardCheck,
  picture: ChartScatter,
  cases: TrendingUp,
  succession: Armchair,
  trackRecord: History,
  scenarios: TrendingUpDown,
  capacity: Headset,
  sourcing: Split,
  providers: Building2,
  readiness: Shield,
  growth: Gauge,
  network: Wifi,
  imports: Download,
  exports: Upload,
  fairness: Scale,
  contests: MessageSquareWarning,
  ownRecord: UserRound,
  audit: ScrollText,
  catalogue: ListChecks,
  method: CircleHelp,
  settings: Settings,
} as const satisfies Record<string, LucideIcon>;

export type NavigationIconName = keyof typeof icons;

export interface NavigationItem {
  /** Heading above the items; null for items that stand alone. */
  group: string | null;
  label: string;
  to: string;
  icon: NavigationIconName;
  count?: number;
}

/** The items in the order given; a heading opens wherever the group changes. */
export function NavigationList({ items, label = "Main" }: { items: NavigationItem[]; label?: string }) {
  const prefix = useId();
  return (
    <nav className="navigation" aria-label={label}>
      {groupItems(items).map((group) => {
        const headingId = group.label ? `${prefix}-${group.label}` : undefined;
        return (
          <div key={group.key}>
            {group.label ? <h2 id={headingId}>{group.label}</h2> : null}
            <ul aria-labelledby={headingId}>
              {group.items.map((item) => (
                <li key={item.to}>
                  <NavLink to={item.to} end={item.to === "/"}>
                    <Icon of={icons[item.icon]} size={16} />
                    {item.label}
                    {item.count === undefined ? null : <span className="count">{item.count}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function groupItems(items: NavigationItem[]): { key: string; label: string | null; items: NavigationItem[] }[] {
  const groups: { key: string; label: string | null; items: NavigationItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.label === item.group) last.items.push(item);
    else groups.push({ key: item.to, label: item.group, items: [item] });
  }
  return groups;
}
