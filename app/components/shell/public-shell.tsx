import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark.tsx";

export interface PublicShellProps {
  /** Room for a form and a column beside it, instead of one narrow box. */
  wide?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}

/** Frame of the pages in front of the sign-in: no navigation, nothing about the organisation. */
export function PublicShell({ wide = false, footer, children }: PublicShellProps) {
  return (
    <div className="public">
      <header>
        <a className="brand" href="/">
          <BrandMark />
          Rightrung
        </a>
      </header>
      <main id="main">
        <div className={wide ? "public-wide" : "public-box"}>{children}</div>
      </main>
      <footer>{footer ?? <span>Runs on your own server</span>}</footer>
    </div>
  );
}
