import type { HeadingSlot, LevelsField } from "./import-fields.ts";
import { personHeadings } from "./person-headings.ts";

/** Headings of files with one level a row, in English, German, French and Spanish. */
export const LEVELS_HEADINGS: readonly HeadingSlot<LevelsField>[] = [
  ...personHeadings(
    " | Who | Rated person | Ratee | Bewertete Person | Personne | Personne évaluée | Persona | Persona evaluada",
  ),
  {
    slot: "competency",
    field: "competency",
    exact: "Competency | Competency name",
    similar: `Skill | Skill name | Competence | Competence name | Capability | Capability name | Ability | Knowledge area |
      Element name | Topic | Item |
      Kompetenz | Kompetenzname | Fähigkeit | Kenntnis | Qualifikation | Compétence | Nom de la compétence | Aptitude |
      Savoir-faire |
      Competencia | Nombre de la competencia | Habilidad | Capacidad | Destreza |
      Competency code | Skill code | Competence code | Competency ID | Skill ID | Kompetenzcode | Kompetenz-ID |
      Code compétence | Código de competencia`,
  },
  {
    slot: "level",
    field: "level",
    exact: "Level",
    similar: `Competency level | Skill level | Proficiency level | Proficiency | Rating | Rated level | Assessed level | Current level |
      Actual level | Score | Skill rating | Grade | Value |
      Stufe | Niveau | Kompetenzstufe | Kompetenzniveau | Ist-Stufe | Bewertung | Ausprägung | Note | Niveau de compétence |
      Niveau évalué | Évaluation |
      Nivel | Nivel de competencia | Nivel actual | Puntuación | Calificación | Valoración`,
  },
  {
    slot: "date",
    field: "date",
    exact: "Date",
    similar: `Assessment date | Assessed on | Date assessed | Rating date | Rated on | Date of assessment | Review date |
      Evaluation date | Evaluated on | As of | Effective date |
      Datum | Bewertungsdatum | Bewertet am | Beurteilungsdatum | Stichtag | Stand | Date d'évaluation | Date de l'évaluation |
      Évalué le |
      Fecha | Fecha de evaluación | Fecha de la evaluación | Evaluado el`,
  },
  {
    slot: "source",
    field: "source",
    exact: "Source",
    similar: `Assessment source | Source of assessment | Rating source | Assessor type | Rater type | Reviewer type | Assessment type |
      Type of assessment | Relationship | Rater relationship | Assessor role | Perspective |
      Quelle | Bewertungsquelle | Art der Bewertung | Perspektive | Beziehung | Origine | Source de l'évaluation |
      Type d'évaluation | Relation |
      Fuente | Origen | Tipo de evaluación | Tipo de evaluador | Relación`,
  },
  {
    slot: "assessor",
    field: "assessor",
    exact: "Assessor | Assessed by",
    similar: `Rater | Rated by | Reviewer | Reviewed by | Evaluator | Evaluated by | Assessor name | Rater name | Assessor email |
      Rater email | Reviewer name | Examiner |
      Bewerter | Bewertet von | Beurteiler | Beurteilt von | Bewertende Person | Évaluateur | Évalué par | Nom de l'évaluateur |
      Evaluador | Evaluado por`,
  },
  {
    slot: "evidence",
    field: "evidence",
    exact: "Evidence",
    similar: `Comment | Comments | Note text | Notes | Remark | Remarks | Justification | Reason | Rationale | Examples | Observation |
      Nachweis | Begründung | Kommentar | Bemerkung | Beleg | Preuve | Commentaire | Commentaires | Remarque |
      Evidencia | Comentario | Comentarios | Observaciones | Justificación | Observación`,
  },
];
