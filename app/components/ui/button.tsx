import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonVariant = "primary" | "quiet" | "danger";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  icon?: ReactNode;
}

/** The class list shared by buttons and links that look like one. */
export function buttonClass(variant?: ButtonVariant, className?: string): string {
  return ["button", variant && `button-${variant}`, className].filter(Boolean).join(" ");
}

export function Button({ variant, icon, className, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </button>
  );
}
