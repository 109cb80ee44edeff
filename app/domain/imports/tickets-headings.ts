import type { HeadingSlot, TicketsField } from "./import-fields.ts";

/** Headings of exports from service desks, in English, German, French and Spanish. */
export const TICKETS_HEADINGS: readonly HeadingSlot<TicketsField>[] = [
  {
    slot: "number",
    field: "number",
    exact: "Ticket number | Number",
    similar: `Ticket | Ticket ID | Ticket no | Ticket # | Incident | Incident number | Incident ID | Case number | Case ID | Case |
      Request ID | Request number | Issue key | Key | Reference | Display ID | ID | Task |
      Ticketnummer | Vorgangsnummer | Nummer | Numéro | Numéro de ticket | Número | Número de ticket`,
  },
  {
    slot: "opened",
    field: "opened",
    exact: "Opened",
    similar: `Opened at | Open date | Date opened | Opened on | Created | Created at | Created time | Created date | Create date |
      Creation date | Date created | Created on | Submitted | Submit date | Submitted at | Reported | Reported date | Logged |
      Request time | Start time | Sys created on |
      Eröffnet | Eröffnet am | Erstellt | Erstellt am | Erstelldatum | Gemeldet am | Angelegt am |
      Ouvert | Ouvert le | Créé le | Date de création | Date d'ouverture | Abierto | Creado | Fecha de creación | Fecha de apertura`,
  },
  {
    slot: "resolved",
    field: "resolved",
    exact: "Resolved",
    similar: `Resolved at | Resolved on | Resolution date | Date resolved | Resolved time | Resolved date | Solved | Solved at |
      Closed | Closed at | Closed on | Close date | Closed date | Date closed | Closed time | Completed | Completed time |
      Completed at | Completed date | End time | Last resolved date |
      Gelöst | Gelöst am | Geschlossen | Geschlossen am | Erledigt am | Abgeschlossen am | Lösungsdatum |
      Résolu | Résolu le | Date de résolution | Clôturé le | Date de clôture | Resuelto | Fecha de resolución | Cerrado | Fecha de cierre`,
  },
  {
    slot: "category",
    field: "category",
    exact: "Category",
    similar: `Ticket category | Incident category | Request type | Ticket type | Issue type | Type | Topic | Service | Service category |
      Classification | Subcategory | Component | Product | Kategorie | Art | Typ | Catégorie | Type de demande | Categoría | Tipo`,
  },
  {
    slot: "priority",
    field: "priority",
    exact: "Priority",
    similar: `Ticket priority | Urgency | Severity | Impact | Priorität | Dringlichkeit | Priorité | Urgence | Gravité |
      Prioridad | Urgencia`,
  },
  {
    slot: "assignmentGroup",
    field: "assignmentGroup",
    exact: "Assignment group",
    similar: `Assigned group | Group | Group name | Team | Support group | Queue | Resolver group | Support team | Owner group |
      Bearbeitergruppe | Zuständige Gruppe | Gruppe | Warteschlange | Groupe d'affectation | Groupe | Équipe | File |
      Grupo de asignación | Grupo | Equipo | Cola`,
  },
  {
    slot: "channel",
    field: "channel",
    exact: "Channel",
    similar: `Contact type | Contact method | Source | Origin | Ticket source | Reported source | Via | Kanal | Eingangskanal |
      Meldeweg | Canal | Canal d'origine | Origine | Origen`,
  },
  {
    slot: "requester",
    field: "requester",
    exact: "Requester",
    similar: `Requested for | Requested by | Requester email | Requester name | Caller | Caller ID | Customer | Reporter | Opened by | Opened for |
      Affected user | User | End user | Contact | Employee | Submitter | Submitted by | Reported by | Created by |
      Melder | Anforderer | Anfragender | Benutzer | Anrufer | Gemeldet von | Demandeur | Utilisateur | Appelant |
      Solicitante | Usuario | Reportado por`,
  },
  {
    slot: "handleTime",
    field: "handleTime",
    exact: "Handle time",
    similar: `Time worked | Time spent | Work time | Effort | Actual effort | Handling time | Worked minutes | Worked hours | Work log |
      Minutes worked | Hours worked | Minutes spent | Hours spent | Logged time | Time logged | Total time spent | Actual hours |
      Handle time minutes | Handle time min | Handle time hours | Time spent minutes | Time spent hours | Time worked minutes |
      Time worked hours | Effort hours | Effort minutes | Handle minutes | Handle hours |
      Bearbeitungszeit | Arbeitszeit | Aufwand | Aufwand in Minuten | Aufwand in Stunden | Zeitaufwand | Bearbeitungsdauer |
      Temps passé | Temps de traitement | Durée de traitement | Tiempo de trabajo | Tiempo dedicado | Tiempo de atención`,
  },
  {
    slot: "reopened",
    field: "reopened",
    exact: "Reopened",
    similar: `Reopen count | Reopened count | Reopens | Times reopened | Number of reopens | Wiedereröffnet | Réouvertures | Reaperturas`,
  },
];
