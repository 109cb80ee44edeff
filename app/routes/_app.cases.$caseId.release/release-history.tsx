import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { loadRelease } from "#app/services/informing/release.server.ts";

type History = NonNullable<Awaited<ReturnType<typeof loadRelease>>>["history"];

/** Every opening and closing, newest first. */
export function ReleaseHistory({ history }: { history: History }) {
  const { locale } = useReader();
  if (history.length === 0) return null;
  return (
    <Card title="Opened and closed">
      <ul className="list-lines">
        {history.map(({ id, on, by, isReleased, withReasons }) => (
          <li key={id}>
            {formatDay(on, locale)}: {isReleased ? `released ${withReasons ? "with" : "without"} reasons` : "withdrawn"}{" "}
            by {by ?? "an account that is no longer here"}
          </li>
        ))}
      </ul>
    </Card>
  );
}
