import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";

interface PoolSize {
  threads: number;
  /** Memory that one thread may use before its task is refused. */
  megabytes: number;
  mostWaiting?: number;
}

/** Threads of one of the workers that the build bundles into `build/workers`. None runs until there is work. */
export function createWorkerPool<Task, Reply>(name: string, { threads, megabytes, mostWaiting }: PoolSize) {
  return new Piscina<Task, Reply>({
    filename: pathToFileURL(resolve(`build/workers/${name}.mjs`)).href,
    minThreads: 0,
    maxThreads: threads,
    ...(mostWaiting === undefined ? {} : { maxQueue: mostWaiting }),
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
