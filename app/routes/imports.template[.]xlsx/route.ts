import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { templateKindOf, xlsxTemplate } from "#app/services/imports/import-template.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "imports:write");
  const kind = templateKindOf(new URL(args.request.url).searchParams.get("kind"));
  return new Response(new Uint8Array(await xlsxTemplate(kind)), {
    headers: {
      "Content-Type": TYPE,
      "Content-Disposition": `attachment; filename="rightrung-${kind}.xlsx"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
