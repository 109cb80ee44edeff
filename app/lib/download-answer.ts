const TYPES: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  zip: "application/zip",
};

/** A stream of bytes that asks for the next text only when somebody reads on, and lets go of it when nobody does. */
function streamOf(body: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/**
 * A file to keep: never shown inside a page, never kept by a cache between, and without a script or a form in it that works,
 * should somebody open it from here all the same. The name in any script.
 */
export function downloadAnswer({ name, body }: { name: string; body: AsyncIterable<string> | Uint8Array }): Response {
  const plain = name.normalize("NFKD").replace(/[^\w.-]/g, "") || "download";
  return new Response(body instanceof Uint8Array ? (body as BodyInit) : streamOf(body), {
    headers: {
      "Content-Type": TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
}
