/** A CSV file to keep: never shown inside a page, whatever it holds. */
export function csvAnswer(body: string | Uint8Array, fileName: string): Response {
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName.replace(/[^\w.-]/g, "_")}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
