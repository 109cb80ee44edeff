let read: () => Date = () => new Date();

/** The one clock of the process. */
export const now = (): Date => read();

/** Tests set the time; the returned function sets it back. */
export function setClock(moment: string | Date): () => void {
  const before = read;
  read = () => new Date(moment);
  return () => {
    read = before;
  };
}
