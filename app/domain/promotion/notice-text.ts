/** What a notice names; everything else in it is the same for everybody. */
export interface NoticeFacts {
  person: string;
  organisation: string;
  /** The job, as it stands inside a sentence. */
  job: string;
  isTrial: boolean;
  /** Who decides: a named human. */
  decider: string;
  /** Whom the person turns to. */
  contact: string;
  /** Days within which a contest is answered. */
  answerDays: number;
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

const DATA = [
  "levels of your competencies, as you, your supervisors and tests have given them;",
  "evidence of how you lead: interviews, work samples, time in which you led on trial;",
  "what colleagues and people you have led said, as a group; the answer of one of them is shown to nobody;",
  "whether you want to lead;",
  "what the team can do with you and without you in your present work.",
];

const ELEMENTS = [
  "what the evidence says, each kind weighed by how well it is known to foretell such work;",
  "how much evidence there is, and how old it is; what is not known stays unknown and does not count against you;",
  "what the job asks for, and how many people it leads;",
  "which work the team would lose;",
  "other ways on, among them a step as a specialist, which counts as an equal answer.",
];

/**
 * The notice to the person whom a case is about, as a text to be changed before it is handed over: that a tool is used,
 * which kinds of data, the main elements, who decides, how to contest. Plain text, an empty line between parts.
 * Names come as they are given. Contents follow the notice duties that `law` lists; not legal advice.
 * @example noticeText(facts).startsWith("Notice to Ana Ortiz") // true for facts.person "Ana Ortiz"
 */
export function noticeText({ person, organisation, job, isTrial, decider, contact, answerDays }: NoticeFacts): string {
  return [
    `Notice to ${person}`,
    `${organisation} is looking at whether you should ${isTrial ? "lead on trial as" : "become"} ${job}. This notice says how, with which data, who decides, and what you can do.`,
    "A tool is used. Rightrung works out from what is on record how likely it is that this step goes well, how sure that is, and what the team would lose. People set its rule and its weights, and both are published in the product. It learns nothing from your data.",
    `A person decides: ${decider}. They write down their own view before they see the result, give their reasons in writing, and may decide against what the tool says.`,
    `Kinds of data that are used:\n${list(DATA)}`,
    "Never used: age, sex, race, religion, health, absence, part-time work, union membership, place of living, photos, and what you write or type at work.",
    `Main elements of the assessment:\n${list(ELEMENTS)}`,
    `What you can do: read your record under “My record”, and contest an entry there in your own words if it is wrong. Once the decision is made you can ask for its explanation, and contest that too. Somebody other than the decider answers you in writing, where there is such a person, within ${answerDays} days. You can ask for a person to look at it again at any time.`,
    `Whom to ask: ${contact}.`,
  ].join("\n\n");
}
