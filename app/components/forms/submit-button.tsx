import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "../ui/button.tsx";

export interface SubmitButtonProps {
  children: ReactNode;
  /** What the button says while the form is being sent. */
  pendingText: string;
  /** Sent as `intent`; tells several buttons of one form apart. */
  intent?: string;
  variant?: ButtonVariant | "plain";
  icon?: ReactNode;
  className?: string;
  disabled?: boolean;
  formNoValidate?: boolean;
}

export function SubmitButton({ children, pendingText, intent, variant = "primary", ...rest }: SubmitButtonProps) {
  const { state, formData } = useNavigation();
  const sending =
    state !== "idle" && formData !== undefined && (intent === undefined || formData.get("intent") === intent);
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant === "plain" ? undefined : variant}
      name={intent === undefined ? undefined : "intent"}
      value={intent}
      // A second press while the first is on its way would send the form twice.
      onClick={(event) => {
        if (sending) event.preventDefault();
      }}
      aria-disabled={sending || undefined}
    >
      {sending ? pendingText : children}
    </Button>
  );
}
