import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyWithVerdict } from "#app/components/people/reply-with-verdict.ts";
import { readComparison } from "#app/components/providers/read-comparison.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest, notFound } from "#app/lib/responses.ts";
import { loadComparison } from "#app/services/providers/load-comparison.server.ts";
import { openGap, priceGap, priceGapAsUsual } from "#app/services/providers/price-gap.server.ts";
import { ComparisonBody } from "./comparison-body.tsx";
import { gapSchema } from "./form.ts";

export const meta: MetaFunction = () => [{ title: "Quotes side by side · Rightrung" }];
export const handle = {
  breadcrumb: () => [{ label: "Providers", to: paths.providers() }, { label: "Side by side" }],
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:read");
  const url = new URL(args.request.url);
  const { asked, address } = readComparison(url);
  const page = await loadComparison(viewer, asked);
  if (!page) throw notFound("This comparison");
  return { ...page, address, priced: url.searchParams.get("price") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "providers:write");
  const here = paths.compareQuotes(readComparison(new URL(args.request.url)).address);
  const form = await args.request.formData();
  const [quoteId, item] = [String(form.get("quoteId")), String(form.get("item"))];
  switch (form.get("intent")) {
    case "open-gap": {
      const verdict = await openGap(viewer, quoteId, item);
      return redirectWithMessage(here, verdict.ok ? "The gap is open again." : verdict.reason);
    }
    case "price-as-usual": {
      const verdict = await priceGapAsUsual(viewer, quoteId, item);
      if (!verdict.ok) return redirectWithMessage(here, verdict.reason, "warn");
      return redirectWithMessage(here, "The gap is priced with the dated figure.");
    }
    default: {
      const submission = parseWithZod(form, { schema: gapSchema });
      if (submission.status !== "success") return badRequest(submission.reply());
      const verdict = await priceGap(viewer, quoteId, item, submission.value);
      if (!verdict.ok) return badRequest(replyWithVerdict(submission, verdict));
      return redirectWithMessage(here, "The gap is priced, and in the sum.");
    }
  }
}

export default function CompareQuotes() {
  return <ComparisonBody page={useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
