/** The name of the unique constraint that a write ran into, or null for any other error. Both drivers wrap it. */
export function uniqueViolation(error: unknown): string | null {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code, constraint, constraint_name } = (cause ?? {}) as Record<string, unknown>;
  return code === "23505" ? String(constraint ?? constraint_name ?? "") : null;
}
