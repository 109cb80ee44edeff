import { USUAL_PAID_YEAR, USUAL_UTILISATION } from "./workload.ts";

export const SERVICE_HOURS = ["8x5", "12x5", "24x7"] as const;
export type ServiceHours = (typeof SERVICE_HOURS)[number];

/** What a firm says about its desk. Null: not said; then the data, a usual figure or "unknown" stands in. */
export interface CapacityInputs {
  paidHours: number;
  holidayHours: number;
  leaveHours: number;
  sicknessHours: number;
  trainingHours: number;
  /** Ticket time as a share of net hours. */
  utilisation: number;
  ticketsPerUserMonth: number | null;
  handleMinutes: number | null;
  /** Minutes with a caller; null: as for every ticket. */
  liveHandleMinutes: number | null;
  liveShare: number | null;
  targetSeconds: number;
  targetServiceLevel: number;
  serviceHours: ServiceHours;
  /** Whether the team's own people are on call outside service hours. */
  onCall: boolean;
  /** Who takes turns; null: not said. */
  onCallPeople: number | null;
  /** People who work on tickets; null: every member of the IT team. */
  ticketPeople: number | null;
}

/** One default with its source. */
export interface CapacityFigure {
  id:
    | keyof CapacityInputs
    | "minutes-by-line"
    | "on-call-least"
    | "on-call-preferred"
    | "cover-of-two"
    | "left-with-own";
  title: string;
  unit: string;
  value: string;
  mark: "P" | "J";
  source: string;
  date: string;
}

/** A fair rota: at least so many take turns, better so many (J). */
export const LEAST_ON_CALL = 4;
export const PREFERRED_ON_CALL = 6;
/** Every critical function is held by so many people, so that one may be away (J). */
export const COVER_OF_A_FUNCTION = 2;

export const DEFAULT_INPUTS: CapacityInputs = {
  paidHours: USUAL_PAID_YEAR.paid,
  holidayHours: USUAL_PAID_YEAR.holidays,
  leaveHours: USUAL_PAID_YEAR.leave,
  sicknessHours: USUAL_PAID_YEAR.sickness,
  trainingHours: USUAL_PAID_YEAR.training,
  utilisation: USUAL_UTILISATION,
  ticketsPerUserMonth: null,
  handleMinutes: null,
  liveHandleMinutes: null,
  liveShare: null,
  targetSeconds: 20,
  targetServiceLevel: 0.8,
  serviceHours: "8x5",
  onCall: false,
  onCallPeople: null,
  ticketPeople: null,
};

const JUDGED = "our judgement";
const DATE = "2026-11";

/** Every default of this part with mark, source and date, as the method page and the form show them. */
export const CAPACITY_FIGURES: readonly CapacityFigure[] = [
  {
    id: "paidHours",
    title: "Paid hours a year",
    unit: "hours",
    value: "2,080",
    mark: "J",
    source: "52 weeks of 40 hours, the usual full year in the United States",
    date: DATE,
  },
  {
    id: "holidayHours",
    title: "Public holidays",
    unit: "hours",
    value: "80",
    mark: "J",
    source: `${JUDGED}: 10 days`,
    date: DATE,
  },
  {
    id: "leaveHours",
    title: "Paid leave",
    unit: "hours",
    value: "120",
    mark: "J",
    source: `${JUDGED}: 15 days`,
    date: DATE,
  },
  {
    id: "sicknessHours",
    title: "Sickness",
    unit: "hours",
    value: "56",
    mark: "J",
    source: `${JUDGED}: 7 days`,
    date: DATE,
  },
  {
    id: "trainingHours",
    title: "Training",
    unit: "hours",
    value: "40",
    mark: "J",
    source: `${JUDGED}: 5 days`,
    date: DATE,
  },
  {
    id: "utilisation",
    title: "Ticket time as a share of net hours",
    unit: "share",
    value: "0.64",
    mark: "J",
    source: `${JUDGED}: .55 of paid hours; labour is 74 % of a desk’s cost (MetricNet)`,
    date: DATE,
  },
  {
    id: "ticketsPerUserMonth",
    title: "Tickets per user and month, where no file was imported",
    unit: "tickets",
    value: "0.4 · 1.0 · 1.8",
    mark: "J",
    source: JUDGED,
    date: DATE,
  },
  {
    id: "handleMinutes",
    title: "Minutes a ticket, where nothing tells",
    unit: "minutes",
    value: "30",
    mark: "J",
    source: `${JUDGED}: three lines of 15, 45 and 120 minutes at 67, 25 and 8 % (first-contact share HDI 2015)`,
    date: DATE,
  },
  {
    id: "minutes-by-line",
    title: "Minutes by line, for tickets without time worked",
    unit: "minutes",
    value: "8 · 15 · 30; 25 · 45 · 90; 60 · 120 · 300",
    mark: "J",
    source: `${JUDGED}: solved within an hour, within three days, later`,
    date: DATE,
  },
  {
    id: "liveShare",
    title: "Share of tickets that arrive live, where files name no channel",
    unit: "share",
    value: "0.35",
    mark: "J",
    source: JUDGED,
    date: DATE,
  },
  {
    id: "targetServiceLevel",
    title: "Answered in time",
    unit: "share within seconds",
    value: "80 % in 20 s",
    mark: "J",
    source: "the usual 80/20 of call centres; no study says that it is right for a help desk",
    date: DATE,
  },
  {
    id: "on-call-least",
    title: "Least people on a fair rota",
    unit: "people",
    value: "4",
    mark: "J",
    source: `${JUDGED}: one week in four`,
    date: DATE,
  },
  {
    id: "on-call-preferred",
    title: "Preferred people on a rota",
    unit: "people",
    value: "6",
    mark: "J",
    source: JUDGED,
    date: DATE,
  },
  {
    id: "cover-of-two",
    title: "People who hold each critical competency",
    unit: "people",
    value: "2",
    mark: "J",
    source: `${JUDGED}: one may be away`,
    date: DATE,
  },
  {
    id: "left-with-own",
    title: "Work left with own people where a provider operates it",
    unit: "share",
    value: "0.5 co-managed · 0.1 managed",
    mark: "J",
    source: JUDGED,
    date: DATE,
  },
];

/**
 * Hours a year that a person is there, from the firm's own paid year; absence is taken off once, here, and nowhere else.
 * @example netHoursOf(DEFAULT_INPUTS) // 1784
 */
export const netHoursOf = (inputs: CapacityInputs): number =>
  inputs.paidHours - inputs.holidayHours - inputs.leaveHours - inputs.sicknessHours - inputs.trainingHours;
