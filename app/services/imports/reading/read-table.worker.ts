import { type ReadTableOptions, type ReadTableResult, readTable } from "./read-table.ts";

/** What runs in the worker thread; errors of the file come back as a result, not as an exception. */
export default function readTableTask(task: { bytes: Uint8Array; options: ReadTableOptions }): ReadTableResult {
  return readTable(task.bytes, task.options);
}
