import type { HeadingSlot, PeopleField } from "./import-fields.ts";

/** Headings of people exports in English, German, French and Spanish; separated by bars. */
export const EMPLOYEE_NUMBER_HEADINGS: Pick<HeadingSlot<string>, "exact" | "similar"> = {
  exact: "Employee number | Employee no | Employee # | Employee Nr",
  similar: `Employee ID | EmployeeID | Emp ID | Emp No | EmpNum | Empl ID | EID | Employee code | Worker ID | Workday ID |
      Associate ID |
      Staff ID | Staff number | Staff no | Personnel number | Personnel no | Person ID | Person ID External | Person number |
      Payroll number | Payroll ID | File number | Badge number | Clock number | User ID |
      Personalnummer | Personal-Nr | Pers.-Nr | Mitarbeiternummer | Mitarbeiter-Nr | Mitarbeiter-ID | MA-Nr | Stammnummer |
      Matricule | N° matricule | Numéro matricule | Numéro d'employé | Numéro de salarié | N° salarié | ID salarié |
      Identifiant | Code salarié |
      Número de empleado | N° de empleado | Nº empleado | No. de empleado | Núm. empleado | Código de empleado | ID de empleado |
      Legajo | Clave de empleado |
      Matricola | Personeelsnummer | Matrícula`,
};

export const EMAIL_HEADINGS: Pick<HeadingSlot<string>, "exact" | "similar"> = {
  exact: "E-mail | E-mail address",
  similar: `Work email | Work email address | Email work | Email primary work | Primary work email | Business email |
      Business email information email address |
      Company email | Corporate email | Office email | Work contact work email | Email ID | Mail | Email 1 | User email |
      E-Mail-Adresse | Mailadresse | E-Mail geschäftlich | E-Mail dienstlich | Geschäftliche E-Mail | Dienstliche E-Mail |
      E-Mail (Arbeit) |
      Adresse e-mail | Adresse mail | Adresse électronique | Courriel | Email professionnel | E-mail pro |
      Adresse e-mail professionnelle | Mail professionnel |
      Correo electrónico | Correo | Correo corporativo | Correo de la empresa | Email corporativo | Email de trabajo |
      Correo electrónico laboral | Dirección de correo electrónico`,
};

export const NAME_HEADINGS: Pick<HeadingSlot<string>, "exact" | "similar"> = {
  exact: "Name | Full name",
  similar: `Display name | Employee name | Preferred full name | Worker name | Person name | Payroll name | Legal name |
      Legal full name | Formatted name | Staff name |
      Complete name | Name last first | Last name first name | Lastname firstname | Name of employee | Worker | Employee |
      Vollständiger Name | Vor- und Nachname | Name Vorname | Nachname Vorname | Vorname Nachname | Mitarbeitername |
      Name des Mitarbeiters | Mitarbeiter | Mitarbeiterin | Mitarbeitende | Anzeigename |
      Nom complet | Nom et prénom | Nom prénom | Prénom et nom | Prénom nom | Nom du salarié | Salarié | Nom de l'employé | Nom |
      Collaborateur |
      Nombre completo | Nombre y apellidos | Nombre y apellido | Apellidos y nombre | Apellidos, nombre | Nombre del empleado |
      Empleado | Nombre | Colaborador | Trabajador`,
};

export const PEOPLE_HEADINGS: readonly HeadingSlot<PeopleField>[] = [
  { slot: "employeeNumber", field: "employeeNumber", ...EMPLOYEE_NUMBER_HEADINGS },
  { slot: "email", field: "email", ...EMAIL_HEADINGS },
  { slot: "name", field: "name", ...NAME_HEADINGS },
  {
    slot: "firstName",
    field: "firstName",
    exact: "First name | Firstname",
    similar: `Preferred first name | Given name | Given names | Forename | Legal first name | First | Known as |
      Vorname | Vornamen | Rufname | Prénom | Prénoms | Prénom usuel | Nombre de pila | Primer nombre | Nombres | Voornaam`,
  },
  {
    slot: "lastName",
    field: "lastName",
    exact: "Last name | Lastname",
    similar: `Preferred last name | Surname | Family name | Legal last name | Last | Nachname | Familienname | Zuname |
      Nom de famille | Nom d'usage | Nom usuel | Apellido | Apellidos | Primer apellido | Cognome | Sobrenome | Achternaam`,
  },
  {
    slot: "title",
    field: "title",
    exact: "Title",
    similar: `Job title | Business title | Position title | Job role | Job title description | Role | Position | Job name |
      Job information job title | Job |
      Function | Occupation | Designation | Job profile | Job profile name | Role name | Current position | Local job title |
      Stellenbezeichnung | Positionsbezeichnung | Berufsbezeichnung | Stelle | Funktion | Jobtitel | Tätigkeit | Rolle | Titel |
      Intitulé du poste | Intitulé de poste | Libellé du poste | Poste | Fonction | Emploi | Titre | Titre du poste | Métier |
      Puesto | Puesto de trabajo | Nombre del puesto | Cargo | Título del puesto | Título | Función | Posición | Rol`,
  },
  {
    slot: "department",
    field: "department",
    exact: "Department | Dept",
    similar: `Department name | Home department description | Home department | Org unit | Organisational unit | Organizational unit |
      Organization unit |
      Supervisory organization | Supervisory organisation | Business unit | Team | Team name | Unit | Division | Section |
      Abteilung | Abteilungsname | Organisationseinheit | OE | Bereich | Fachbereich | Geschäftsbereich |
      Service | Département | Nom du service | Direction | Unité organisationnelle | Équipe | Departamento | Área |
      Unidad organizativa | Equipo | Sector`,
  },
  {
    slot: "managerNumber",
    field: "manager",
    exact: "Manager number",
    similar: `Manager ID | Manager employee ID | Manager employee number | Manager employee no | Manager EID | Supervisor ID |
      Supervisor EID | Supervisor number | Supervisor employee ID |
      Reports to ID | Reports to associate ID | Reports to employee ID | Reports to number | Reporting to ID | Manager user ID |
      Line manager ID | Line manager number | Direct manager ID |
      Vorgesetzter Personalnummer | Personalnummer Vorgesetzter | Personalnummer Führungskraft | Vorgesetzten-ID |
      Matricule manager | Matricule responsable | Matricule du responsable | ID du manager |
      ID del jefe | ID de jefe | Número de empleado del jefe | ID del supervisor | ID del responsable`,
  },
  {
    slot: "managerEmail",
    field: "manager",
    exact: "Manager e-mail",
    similar: `Manager email address | Manager work email | Supervisor email | Supervisor work email | Reports to email |
      Reporting to email | Line manager email | Direct manager email | Email of manager |
      E-Mail Vorgesetzter | Vorgesetzter E-Mail | E-Mail des Vorgesetzten | E-Mail Führungskraft | Email manager |
      Email du manager | Email du responsable | E-mail responsable |
      Correo del jefe | Email del jefe | Correo del supervisor | Correo del responsable | Email del responsable`,
  },
  {
    slot: "managerName",
    field: "manager",
    exact: "Manager | Manager name",
    similar: `Reports to | Reporting to | Reports to name | Supervisor | Supervisor name | Line manager | Line manager name |
      Direct manager | Direct supervisor | Reporting manager |
      Worker's manager | Manager full name | Manager display name | Immediate supervisor | Boss | Team lead |
      Direct manager name | People manager |
      Vorgesetzter | Vorgesetzte | Vorgesetzte/r | Vorgesetzte(r) | Direkter Vorgesetzter | Direkte/r Vorgesetzte/r |
      Führungskraft | Disziplinarischer Vorgesetzter | Berichtet an | Name des Vorgesetzten | Leiter |
      Responsable | Responsable hiérarchique | Supérieur hiérarchique | Supérieur | N+1 | Nom du manager | Manager direct |
      Hiérarchique | Responsable direct |
      Jefe | Jefe directo | Jefe inmediato | Jefatura | Superior | Superior inmediato | Supervisor directo |
      Responsable directo | Reporta a | Nombre del jefe | Gerente`,
  },
  {
    slot: "startedOn",
    field: "startedOn",
    exact: "Start date | Started on",
    similar: `Hire date | Date of hire | Hired on | Date hired | Original hire date | Most recent hire date | Joining date |
      Date of joining | Join date | Date joined | DOJ | Start | Started |
      Employment start date | Company start date | Date of employment | Employment date | Continuous service date |
      Contract start date | Entry date | Service date | Seniority date |
      Eintrittsdatum | Eintritt | Einstellungsdatum | Einstellung | Startdatum | Beschäftigungsbeginn | Vertragsbeginn | Beginn |
      Eingestellt am | Im Unternehmen seit |
      Date d'embauche | Date d'entrée | Date de début | Date d'arrivée | Embauche | Date de début de contrat |
      Date d'ancienneté |
      Fecha de ingreso | Fecha de contratación | Fecha de inicio | Fecha de alta | Fecha de incorporación | Fecha de entrada |
      Ingreso | Fecha de antigüedad`,
  },
];
