let read: () => Date = () => new Date();

/** The one clock of the process. */
export const now = (): Date => read();

/** Today as an ISO date in UTC. */
export const today = (): string => now().toISOString().slice(0, 10);

/** Tests set the time; the returned function sets it back. */
export function setClock(moment: string | Date): () => void {
  const before = read;
  read = () => new Date(moment);
  return () => {
    read = before;
  };
}
