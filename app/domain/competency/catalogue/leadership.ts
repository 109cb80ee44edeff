import type { TargetRole } from "../../shared/vocabulary.ts";

/** Observable behaviour at levels 1 to 5; 3 is what the role asks for. */
export type LeadershipAnchors = readonly [string, string, string, string, string];

export interface LeadershipCompetencyDefinition {
  /** Kebab-case; stored with assessments, so it never changes. */
  readonly code: string;
  /** Heads a matrix column: 28 characters at most. */
  readonly name: string;
  readonly description: string;
  readonly anchors: LeadershipAnchors;
  /** The kinds of role for which it is assessed; a narrower role asks for fewer. */
  readonly requiredFor: readonly TargetRole[];
  readonly halfLifeMonths: 18;
}

const DEFINITIONS = [
  {
    code: "coaching",
    name: "Coaching",
    description: "Helps people solve their own work problems and grow by it.",
    anchors: [
      "Takes the task back or gives the answer at once when somebody is stuck.",
      "Explains when asked, but mostly how they would do it themselves.",
      "Asks before advising, agrees the next step and comes back to see how it went.",
      "Fits the help to the person, lets safe mistakes happen and makes time for it every week.",
      "Has people who visibly outgrew their role, and others copy how that was done.",
    ],
    requiredFor: ["manager", "team-lead", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "delegating",
    name: "Delegating",
    description: "Hands over work and the say over it, and stays answerable for the result.",
    anchors: [
      "Keeps the interesting or risky work, so that the team waits for them.",
      "Hands out tasks but checks every step or takes them back.",
      "Gives whole pieces of work with aim, limits and date, and stays within reach.",
      "Hands over decisions as well as tasks, matched to what each person can carry.",
      "Has a team that runs well for weeks without them because responsibility is truly shared.",
    ],
    requiredFor: ["manager", "team-lead", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "team-climate",
    name: "Team climate and inclusion",
    description: "Makes it safe and fair to speak, to differ and to belong.",
    anchors: [
      "Lets ridicule, blame or silence pass, or adds to it.",
      "Is friendly in person, but hears mainly those who speak first.",
      "Draws every voice in, deals with disrespect the same day and admits their own mistakes.",
      "Brings in quiet or distant colleagues, shares credit and keeps blame out of incident reviews.",
      "Has a team in which bad news comes early and newcomers belong within weeks.",
    ],
    requiredFor: ["manager", "team-lead", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "results-and-priorities",
    name: "Results and priorities",
    description: "Gets the right work finished and says what is left undone.",
    anchors: [
      "Starts everything, finishes little and is surprised by deadlines.",
      "Delivers their own work but cannot say what the team will leave undone.",
      "Keeps a visible order of work, warns early when a date is in danger and finishes what was promised.",
      "Moves people and dates when the facts change, and keeps distractions away from the team.",
      "Delivers the few things that matter to the firm year after year, at hours people can keep up.",
    ],
    requiredFor: ["manager", "team-lead", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "communication",
    name: "Communication",
    description: "Listens, explains and informs so that others can act.",
    anchors: [
      "Leaves people to find out by chance, or buries the point in detail.",
      "Informs when asked, and mostly in technical terms.",
      "Says what, why and what next in the listener's words, and checks that it arrived.",
      "Listens until the real concern is out, and carries bad news clearly to users and managers.",
      "Is asked to explain difficult matters to the whole firm, and people act on it.",
    ],
    requiredFor: ["manager", "team-lead", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "feedback-and-careers",
    name: "Feedback and careers",
    description: "Tells people honestly how they are doing and helps them to the next step.",
    anchors: [
      "Speaks about performance only when something has gone wrong.",
      "Praises in general terms and avoids the hard conversation.",
      "Gives particular feedback within days, good and bad, and knows what each person wants next.",
      "Agrees development plans that really happen and says honestly when a wish will not come true.",
      "Prepares people for other roles, specialist ones included, even when the team loses them.",
    ],
    requiredFor: ["manager", "team-lead"],
    halfLifeMonths: 18,
  },
  {
    code: "direction-setting",
    name: "Direction setting",
    description: "Shows where the team is going and why.",
    anchors: [
      "Passes tasks on without saying what they are for.",
      "Can repeat the firm's aims but not what they mean for the team.",
      "Explains in a few sentences where the team is heading and ties current work to it.",
      "Shapes the direction with the team, drops what no longer fits and keeps people with it in hard times.",
      "Sees changes early and turns them into a direction that other departments follow.",
    ],
    requiredFor: ["manager"],
    halfLifeMonths: 18,
  },
  {
    code: "technical-advice",
    name: "Technical advice",
    description: "Knows enough to advise, to question and to leave the answer to others.",
    anchors: [
      "Gives opinions beyond what they know, or none when the team needs one.",
      "Helps with familiar technology but overrules the people who know it better.",
      "Asks the questions that find weak points and knows when the specialist should answer.",
      "Weighs technical choices against cost and risk so that both sides accept the result.",
      "Is sought for judgement on choices that bind the firm for years, without having to do the work.",
    ],
    requiredFor: ["manager", "team-lead"],
    halfLifeMonths: 18,
  },
  {
    code: "cross-team-work",
    name: "Cross-team collaboration",
    description: "Works with other teams and departments towards one result.",
    anchors: [
      "Works against other departments or ignores what they need.",
      "Cooperates when it is arranged from above.",
      "Agrees with other teams who does what, keeps to it and settles differences directly.",
      "Builds trust with difficult partners and solves problems that belong to nobody.",
      "Gets several departments to give something up for a shared result.",
    ],
    requiredFor: ["manager", "team-lead"],
    halfLifeMonths: 18,
  },
  {
    code: "decisions",
    name: "Decisions",
    description: "Decides in time, on the facts that matter, and gives reasons.",
    anchors: [
      "Puts decisions off, or takes them alone on a first impression.",
      "Decides routine matters and passes everything else upwards.",
      "Gathers the facts that matter, hears those concerned, decides in time and gives reasons.",
      "Decides under pressure with half the facts, says what would change the decision and then changes it.",
      "Shapes how others decide, takes unpopular decisions openly and is trusted afterwards.",
    ],
    requiredFor: ["manager", "trial"],
    halfLifeMonths: 18,
  },
  {
    code: "staffing",
    name: "Staffing",
    description: "Plans, finds and keeps the people whom the work needs.",
    anchors: [
      "Notices gaps only when somebody leaves or is worn out.",
      "Fills a vacancy with a copy of the person who left.",
      "Knows cover and load of the team, plans training and hiring ahead and interviews with fixed questions.",
      "Builds up a second person for every critical task and shares shifts and on-call duty fairly.",
      "Plans people, providers and skills over years, with hires and promotions that lasted.",
    ],
    requiredFor: ["manager"],
    halfLifeMonths: 18,
  },
  {
    code: "budgeting",
    name: "Budgeting",
    description: "Plans and answers for the money that the team spends.",
    anchors: [
      "Does not know what the team costs.",
      "Keeps to a given amount but cannot explain differences.",
      "Plans and follows the team's money, and backs requests with figures.",
      "Shifts money between people, tools and providers for the best effect and shows what it brought.",
      "Is trusted with large sums because forecasts come true and waste is ended early.",
    ],
    requiredFor: ["manager"],
    halfLifeMonths: 18,
  },
] as const satisfies readonly LeadershipCompetencyDefinition[];

export type LeadershipCode = (typeof DEFINITIONS)[number]["code"];

/** The built-in leadership competencies, in the order in which forms ask about them. */
export const LEADERSHIP_COMPETENCIES: readonly (LeadershipCompetencyDefinition & { readonly code: LeadershipCode })[] =
  DEFINITIONS;
