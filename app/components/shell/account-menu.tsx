import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Menu } from "./menu.tsx";

export type ThemeChoice = "light" | "dark" | "system";

export interface AccountMenuProps {
  account: { name: string; role: string };
  theme: ThemeChoice;
  themeAction: string;
  signOut: ReactNode;
  links?: ReactNode;
}

const themes: { value: ThemeChoice; label: string }[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "System" },
];

export function AccountMenu({ account, theme, themeAction, signOut, links }: AccountMenuProps) {
  const location = useLocation();
  return (
    <Menu
      className="account"
      label={`Account: ${account.name}, ${account.role}`}
      trigger={<span className="avatar">{initials(account.name)}</span>}
    >
      <p>
        <strong>{account.name}</strong>
        <small>{account.role}</small>
      </p>
      <hr />
      <Form method="post" action={themeAction} preventScrollReset>
        <input type="hidden" name="returnTo" value={location.pathname + location.search} />
        <fieldset className="theme-choice">
          <legend className="tiny muted">Appearance</legend>
          {themes.map((choice) => (
            <button
              key={choice.value}
              type="submit"
              name="theme"
              value={choice.value}
              aria-pressed={choice.value === theme}
            >
              {choice.label}
            </button>
          ))}
        </fieldset>
      </Form>
      {links}
      <hr />
      {signOut}
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return (first.charAt(0) + last.charAt(0)).toUpperCase();
}
