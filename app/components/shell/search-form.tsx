import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { useEffect, useRef } from "react";
import { Icon } from "../ui/icon.tsx";

export interface SearchFormProps {
  action: string;
  placeholder?: string;
  name?: string;
  defaultValue?: string;
}

/** GET search; "/" moves the focus here unless a field already has it. */
export function SearchForm({
  action,
  placeholder = "Find a person or case",
  name = "q",
  defaultValue,
}: SearchFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The narrow menu holds a second copy: only the one on screen answers.
      if (!input.current || input.current.offsetParent === null) return;
      event.preventDefault();
      input.current.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <Form method="get" action={action} className="search" role="search">
      <Icon of={Search} />
      <input
        ref={input}
        type="search"
        name={name}
        placeholder={placeholder}
        defaultValue={defaultValue}
        aria-label={placeholder}
        aria-keyshortcuts="/"
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </Form>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
