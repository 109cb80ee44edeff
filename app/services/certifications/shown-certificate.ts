import { certificateState } from "#app/domain/certifications/certificate-state.ts";
import type { StoredCertificate } from "#db/queries/certifications.ts";

/** A certificate as pages and files show it on a day. */
export const shownCertificate =
  (today: string) =>
  ({ fileName, fileBytes, ...certificate }: StoredCertificate) => ({
    ...certificate,
    ...certificateState(certificate.expiresOn, today),
    file: fileName === null ? null : { name: fileName, bytes: fileBytes ?? 0 },
  });

export type ShownCertificate = ReturnType<ReturnType<typeof shownCertificate>>;
