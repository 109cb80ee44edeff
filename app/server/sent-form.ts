import type { NextFunction, Request, Response } from "express";
import { pageAddress, type SentForm } from "#app/lib/auth/sent-form.ts";

/** A longer form is not kept should the session have expired; pages still take it. */
const LONGEST = 256 * 1024;

/**
 * Looks at the body of a form before a page reads it, and puts it back: the guard behind may have to keep it, and by
 * then it would be gone. Uploads pass by untouched.
 */
export async function rememberSentForm(request: Request, response: Response, next: NextFunction): Promise<void> {
  const length = Number(request.get("content-length"));
  const isForm = request.is("application/x-www-form-urlencoded");
  if (request.method !== "POST" || !isForm || !(length > 0) || length > LONGEST) return next();
  const path = pageAddress(request.originalUrl);
  const body = path === null ? null : await peek(request, length);
  if (path !== null && body !== null) response.locals.sentForm = { path, body } satisfies SentForm;
  next();
}

/** Reads exactly so many bytes and puts them back before the stream says that it has ended. */
function peek(request: Request, length: number): Promise<string | null> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let got = 0;
    const finish = (text: string | null) => {
      request.off("readable", look).off("error", fail).off("close", fail);
      done(text);
    };
    const fail = () => finish(null);
    const look = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk);
        got += chunk.length;
        if (got >= length) break;
      }
      if (got < length) return;
      const whole = Buffer.concat(chunks);
      request.unshift(whole);
      finish(whole.toString("utf8"));
    };
    request.on("readable", look).on("error", fail).on("close", fail);
  });
}
