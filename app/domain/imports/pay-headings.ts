import type { HeadingSlot, PayField } from "./import-fields.ts";
import { personHeadings } from "./person-headings.ts";

/** Headings of payroll files, in English, German, French and Spanish. */
export const PAY_HEADINGS: readonly HeadingSlot<PayField>[] = [
  ...personHeadings(),
  {
    slot: "amount",
    field: "amount",
    exact: "Pay | Amount",
    similar: `Annual salary | Yearly salary | Base salary | Annual base salary | Salary | Annual pay | Base pay | Base pay rate |
      Gross salary | Annual rate | Compensation | Annual compensation | Total base pay | Pay rate | Pay amount | Wage | Income |
      Annual income | Monthly salary | Monthly pay | Monthly income | Monthly base pay | Hourly wage | Hourly pay | Hourly rate |
      Jahresgehalt | Gehalt | Bruttojahresgehalt | Jahresbrutto | Grundgehalt | Monatsgehalt | Bruttogehalt | Bruttomonatsgehalt |
      Monatsbrutto | Entgelt | Lohn | Stundenlohn | Betrag | Bezüge |
      Salaire | Salaire annuel | Salaire annuel brut | Salaire brut | Salaire de base | Salaire mensuel | Salaire mensuel brut |
      Rémunération | Montant | Taux horaire | Salaire horaire |
      Salario | Salario anual | Salario bruto | Salario bruto anual | Sueldo | Sueldo mensual | Salario mensual | Remuneración |
      Importe | Retribución | Salario por hora`,
  },
  {
    slot: "currency",
    field: "currency",
    exact: "Currency",
    similar: `Currency code | Pay currency | Salary currency | ISO currency | Währung | Devise | Monnaie | Moneda | Divisa`,
  },
  {
    slot: "period",
    field: "period",
    exact: "Per",
    similar: `Pay period | Period | Pay basis | Pay frequency | Frequency | Salary basis | Rate type | Pay rate type | Pay type |
      Unit | Basis | Zeitraum | Periode | Turnus | Einheit | Période | Fréquence | Périodicité | Periodo | Periodicidad | Frecuencia`,
  },
  {
    slot: "hours",
    field: "hours",
    exact: "Hours a week",
    similar: `Weekly hours | Hours per week | Standard hours | Scheduled weekly hours | Contract hours | Working hours | Hours |
      Wochenstunden | Stunden pro Woche | Arbeitszeit | Wöchentliche Arbeitszeit | Heures par semaine | Heures hebdomadaires |
      Horaire hebdomadaire | Horas semanales | Horas por semana`,
  },
  {
    slot: "date",
    field: "date",
    exact: "Effective date | Valid from",
    similar: `Effective from | Effective on | Effective | Pay effective date | Salary effective date | Last pay change | As of |
      Date | From | Start date | Gültig ab | Wirksam ab | Ab | Stichtag | Datum | Date d'effet | À partir du | En vigueur le |
      Fecha efectiva | Fecha de vigencia | Vigente desde | Fecha`,
  },
];
