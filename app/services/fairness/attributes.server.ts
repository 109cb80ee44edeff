import { ATTRIBUTE_NAMES, type Attributes, NOTHING_SAID } from "#app/domain/fairness/attributes.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { lockPerson } from "#db/queries/erasure.ts";
import { deleteAttributes, findAttributes, storeAttributes } from "#db/queries/fairness.ts";
import { listMembers } from "#db/queries/people.ts";

/** What the reader said of themself, or HR entered; null for an account that stands for nobody. */
export async function loadOwnAttributes(context: ServiceContext): Promise<Attributes | null> {
  if (!context.personId) return null;
  const stored = await findAttributes(context.database.db, context.organisationId, context.personId);
  return stored ? { sex: stored.sex, ethnicity: stored.ethnicity, age: stored.age } : NOTHING_SAID;
}

const saysNothing = (attributes: Attributes) => ATTRIBUTE_NAMES.every((name) => attributes[name] === null);

/** Stores what somebody says of themself; nothing said takes it all away. The trail says that, never what. */
export async function declareOwnAttributes(context: ServiceContext, attributes: Attributes): Promise<void> {
  const { personId, organisationId } = context;
  if (!personId) return unseen("This page");
  await write(context, "own-attributes:write", async (tx, audit) => {
    const person = await lockPerson(tx, organisationId, personId);
    if (!person || person.erasedAt) return unseen("This page");
    if (saysNothing(attributes)) await deleteAttributes(tx, organisationId, personId);
    else await storeAttributes(tx, { personId, organisationId, ...attributes, source: "self", updatedAt: context.now });
    await audit({ action: "attributes.declare", subjectKind: "person", subjectId: personId, personId });
  });
}

/** Whom HR may enter something for. Whether there is anything about them already is not said. */
export async function listForEntry(context: ServiceContext): Promise<{ id: string; name: string }[]> {
  const members = await listMembers(context.database.db, context.organisationId, todayOf(context));
  return members.map(({ id, name }) => ({ id, name }));
}

/**
 * Stores what HR knows lawfully; what is left open stays as it is. What a person said of themself is never touched,
 * and the answer is the same then: nobody learns from it what there is.
 */
export async function enterAttributes(
  context: ServiceContext,
  personId: string,
  attributes: Attributes,
): Promise<Verdict> {
  if (saysNothing(attributes)) return refused("Choose one value at least.", "sex");
  if (!isRecordId(personId)) return refused("Choose a person.", "person");
  const { organisationId } = context;
  await write(context, "fairness:write", async (tx, audit) => {
    const person = await lockPerson(tx, organisationId, personId);
    if (!person || person.erasedAt || person.kind !== "member") return unseen("This person");
    const stored = await findAttributes(tx, organisationId, personId);
    if (stored?.source !== "self") {
      const merged = Object.fromEntries(
        ATTRIBUTE_NAMES.map((name) => [name, attributes[name] ?? stored?.[name] ?? null]),
      );
      await storeAttributes(tx, {
        ...(merged as Attributes),
        personId,
        organisationId,
        source: "hr",
        updatedAt: context.now,
      });
    }
    await audit({ action: "attributes.enter", subjectKind: "person", subjectId: personId, personId });
  });
  return { ok: true, value: undefined };
}
