import type { CompetenciesField, HeadingSlot } from "./import-fields.ts";

const slot = (field: CompetenciesField, exact: string, similar: string): HeadingSlot<CompetenciesField> => ({
  slot: field,
  field,
  exact,
  similar,
});

const ANCHORS = [0, 1, 2, 3, 4, 5].map((level) =>
  slot(
    `level${level}` as CompetenciesField,
    `Level ${level} | Anchor ${level}`,
    `Level ${level} description | Description level ${level} | L${level} | Stufe ${level} | Niveau ${level} | Nivel ${level} |
      Proficiency ${level} | Proficiency level ${level} | Rating ${level}`,
  ),
);

/** Headings of lists of competencies, in English, German, French and Spanish. */
export const COMPETENCIES_HEADINGS: readonly HeadingSlot<CompetenciesField>[] = [
  slot(
    "name",
    "Name | Competency",
    `Competence | Skill | Skill name | Competency name | Competence name | Element name | Title | Label |
      Kompetenz | Fähigkeit | Bezeichnung | Compétence | Nom | Intitulé | Libellé | Competencia | Habilidad | Nombre`,
  ),
  slot("kind", "Kind", "Competency kind | Competency type | Skill type | Type | Art | Kompetenzart | Genre | Tipo"),
  slot(
    "group",
    "Group",
    `Category | Competency group | Competency area | Area | Domain | Family | Skill category | Subcategory |
      Gruppe | Kategorie | Bereich | Groupe | Catégorie | Domaine | Grupo | Categoría | Área`,
  ),
  slot("function", "IT function", "Function | Service | IT service | IT-Funktion | Fonction | Función"),
  slot(
    "description",
    "Description",
    `Definition | Overall description | Skill description | Summary | Text | Beschreibung | Descriptif | Définition |
      Descripción | Definición`,
  ),
  ...ANCHORS,
  slot(
    "requiredLevel",
    "Required level",
    "Target level | Expected level | Sollstufe | Niveau requis | Nivel requerido",
  ),
  slot("minimumCover", "Minimum cover", "Minimum holders | People needed | Mindestdeckung"),
  slot("critical", "Critical", "Is critical | Criticality | Kritisch | Critique | Crítico | Crítica"),
  slot("halfLife", "Half-life, months", "Half-life | Half life | Months valid | Halbwertszeit"),
  slot(
    "reference",
    "Reference",
    `Reference code | Element ID | Element identifier | Skill code | Competency code | Identifier | ID | Skill ID | Number |
      Kennung | Nummer | Référence | Identifiant | Referencia | Identificador`,
  ),
  slot("code", "Code", "Catalogue code"),
  slot("list", "List", "Framework | Source list | Standard | Liste | Lista"),
];
