import { z } from "zod";
import { PERSON_KINDS } from "#app/domain/shared/vocabulary.ts";
import type { Person } from "#db/queries/people.ts";

const schema = z.object({
  employeeNumber: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  startedOn: z.string().nullable(),
  managerId: z.string().nullable(),
  kind: z.enum(PERSON_KINDS),
});

/** The fields of a person that an import can change, as they were. */
export type PersonBefore = z.infer<typeof schema>;

export const personBefore = (person: Person): PersonBefore => schema.parse(person);

export const readPersonBefore = (stored: unknown): PersonBefore => schema.parse(stored);
