import { STARTER_QUESTIONS } from "#app/domain/panels/starter-question.ts";
import { addCertification } from "#app/services/certifications/change-certifications.server.ts";
import { openPanel } from "#app/services/panels/open-panel.server.ts";
import { openRound } from "#app/services/rounds/open-round.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listCertificatesOf } from "#db/queries/certifications.ts";
import { listSheets } from "#db/queries/panel-sheets.ts";
import { listRequestsAbout } from "#db/queries/round-requests.ts";
import { granted } from "./granted.ts";

interface Makers {
  database: DatabaseHandle;
  organisationId: string;
  hr: ServiceContext;
  owner: ServiceContext;
  people: Record<"oda" | "otto" | "fay" | "hana" | "dee", string>;
  routingId: string;
}

/** Makes for a person what somebody is asked about them, what was scored and what was certified. */
export function recordMaker({ database, organisationId, hr, owner, people, routingId }: Makers) {
  /** A round about this person, and the page on which they say what they think of themself. */
  const asked = async (personId: string) => {
    const roundId = granted(
      await openRound(hr, {
        name: "Autumn",
        personIds: [personId],
        managerId: null,
        department: null,
        sources: ["self", "supervisor"],
        peerChoice: "team",
        competencyChoice: "on-record",
        competencyGroup: "",
        competencyIds: [],
        startsOn: null,
        mostCompetencies: 25,
        dueOn: "2026-12-20",
        remindOn: null,
      }),
    );
    const about = await listRequestsAbout(database.db, organisationId, roundId, personId);
    const requestId = about.find(({ request }) => request.source === "self")?.request.id ?? "";
    return { roundId, requestId };
  };
  /** An interview with this person, and the sheet on which they score somebody else. Nobody may score Oda. */
  const interviewed = async (personId: string) => {
    const panel = (about: string, assessorIds: string[]) =>
      openPanel(about === people.hana ? owner : hr, {
        ...{ personId: about, kind: "structured_interview", targetRole: "manager", purpose: "", goals: "", own: [] },
        ...{ heldOn: "2026-11-10", midOn: null, assessorIds },
        questions: STARTER_QUESTIONS.structured_interview.map(({ code }) => code),
      }).then(granted);
    const assessors = [people.oda, people.hana, people.otto].filter((id) => id !== personId).slice(0, 2);
    const panelId = personId === people.oda ? crypto.randomUUID() : await panel(personId, assessors);
    const scored = await panel(people.dee, [personId, personId === people.otto ? people.fay : people.otto]);
    const sheets = await listSheets(database.db, organisationId, scored);
    return { panelId, sheetId: sheets.find(({ sheet }) => sheet.assessorId === personId)?.sheet.id ?? "" };
  };
  const certified = async (personId: string) => {
    const file = { name: "exam.pdf", bytes: new TextEncoder().encode("%PDF-1.7 An exam in routing.") };
    const exam = { name: "Routing exam", issuer: "", issuedOn: "2026-01-10", expiresOn: null };
    granted(await addCertification(hr, personId, { ...exam, competencyIds: [routingId], file }));
    const [held] = await listCertificatesOf(database.db, organisationId, [personId]);
    return held?.certificates[0]?.id ?? "";
  };
  return { asked, interviewed, certified };
}
