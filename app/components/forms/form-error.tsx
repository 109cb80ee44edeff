import { TriangleAlert } from "lucide-react";
import { Icon } from "../ui/icon.tsx";

/** The errors of one field, or of a form as a whole. Renders nothing without any. */
export function FormError({ id, errors }: { id?: string; errors?: string[] | undefined }) {
  if (!errors || errors.length === 0) return null;
  return (
    <div id={id}>
      {errors.map((message) => (
        <p className="field-error" key={message}>
          <Icon of={TriangleAlert} size={13} />
          {message}
        </p>
      ))}
    </div>
  );
}
