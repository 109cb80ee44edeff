/**
 * Whether an uploaded form is larger than it may be, told before anything of it is kept; one of unknown length counts as
 * too large. What comes is then read to its end and dropped: a browser takes no answer before it has sent everything.
 */
export async function isTooLarge(request: Request, mostBytes: number): Promise<boolean> {
  const isUpload = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (!isUpload || Number(request.headers.get("content-length") ?? Number.NaN) <= mostBytes) return false;
  await request.body?.pipeTo(new WritableStream());
  return true;
}
