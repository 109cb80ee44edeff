import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { signedIn } from "../promotion/signed-in.ts";

type Handle = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<unknown>;
export interface RouteModule {
  loader?: Handle;
  action?: Handle;
}

const modules = import.meta.glob<RouteModule>("/app/routes/*/route.{ts,tsx}");

/** Every route of the product by the name of its folder, found on disk. */
export const routeModules = new Map(
  Object.entries(modules).map(([path, load]) => [path.split("/").at(-2) ?? "", load] as const),
);

export interface Answer {
  status: number;
  /** All that goes to the reader, as text. */
  body: string;
}

/** A workbook and a package are compressed: what a reader finds in them are cells of sheets, and files. */
async function contentOf(answer: Response): Promise<string> {
  if (answer.headers.get("content-type")?.includes("zip")) {
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.entries(files)
      .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
      .join("\n");
  }
  if (!answer.headers.get("content-type")?.includes("spreadsheetml")) return answer.text();
  return JSON.stringify(await readWorkbook(Buffer.from(await answer.arrayBuffer())));
}

async function textOf(value: unknown): Promise<string> {
  if (value instanceof Response) return `${JSON.stringify([...value.headers])}${await contentOf(value.clone())}`;
  return JSON.stringify(value) ?? "";
}

const statusOf = (value: unknown): number => {
  if (value instanceof Response) return value.status;
  return (value as { init?: { status?: number } } | null)?.init?.status ?? 200;
};

/** What the address answers to this account: as the framework calls it, with a real session. */
export async function ask(
  context: ServiceContext,
  route: string,
  params: Record<string, string>,
  { query = "", form }: { query?: string; form?: Record<string, string> } = {},
): Promise<Answer> {
  const module = await routeModules.get(route)?.();
  const handle = form ? module?.action : module?.loader;
  if (!handle) throw new Error(`${route} has no ${form ? "action" : "loader"}.`);
  const args = await signedIn(context, `/${route}${query ? `?${query}` : ""}`, params, form);
  try {
    const answer = await handle(args);
    return { status: statusOf(answer), body: await textOf(answer) };
  } catch (thrown) {
    const isAnswer =
      thrown instanceof Response || (thrown as { type?: string } | null)?.type === "DataWithResponseInit";
    if (!isAnswer) throw thrown;
    return { status: statusOf(thrown), body: await textOf(thrown) };
  }
}
