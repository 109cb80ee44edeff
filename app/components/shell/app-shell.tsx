import { Link } from "@remix-run/react";
import { Clock, Menu as MenuSign } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { Tag } from "../ui/tag.tsx";
import { AccountMenu, type AccountMenuProps } from "./account-menu.tsx";
import { BrandMark } from "./brand-mark.tsx";
import { Menu } from "./menu.tsx";
import { type NavigationItem, NavigationList } from "./navigation-list.tsx";

export type { NavigationItem };

export interface AppShellProps extends Pick<AccountMenuProps, "account" | "theme" | "themeAction" | "signOut"> {
  organisation: { name: string; detail?: string };
  navigation: NavigationItem[];
  /** From the group down to the current page, which is last and no link. */
  breadcrumb: { label: string; to?: string }[];
  search?: ReactNode;
  /** The day the figures are for, formatted. */
  asOf?: string;
  accountLinks?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

export function AppShell(props: AppShellProps) {
  const { organisation, navigation, breadcrumb, search, asOf, banner, children } = props;
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <aside className="sidebar" aria-label="Sidebar">
        <div className="sidebar-inner">
          <Link className="brand" to="/">
            <BrandMark />
            Rightrung
          </Link>
          <p className="organisation">
            {organisation.name}
            {organisation.detail ? <small>{organisation.detail}</small> : null}
          </p>
          <NavigationList items={navigation} />
          <p className="sidebar-foot">
            Advice, not a verdict on a person.
            <br />A named human decides.
          </p>
        </div>
      </aside>
      <div>
        <header className="topbar">
          <Menu className="narrow-menu" label="Menu" trigger={<Icon of={MenuSign} size={18} />}>
            {search}
            <NavigationList items={navigation} label="Menu" />
          </Menu>
          <Breadcrumb items={breadcrumb} />
          <div className="topbar-end">
            {search}
            {asOf ? (
              <span className="as-of">
                <Tag icon={<Icon of={Clock} size={12} />}>As of {asOf}</Tag>
              </span>
            ) : null}
            <AccountMenu
              account={props.account}
              theme={props.theme}
              themeAction={props.themeAction}
              signOut={props.signOut}
              links={props.accountLinks}
            />
          </div>
        </header>
        {banner}
        <main className="page" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function Breadcrumb({ items }: { items: AppShellProps["breadcrumb"] }) {
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
      <ol>
        {items.map((item, index) => (
          <li key={`${item.label} ${item.to ?? "here"}`}>
            {item.to && index < items.length - 1 ? (
              <Link to={item.to}>{item.label}</Link>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
