/** What a record may be used for, and what never. Shown to the person and written into their file. */
export const PURPOSES = {
  may: [
    "To see which skills the team holds, which of them hang on one person, and what training would help.",
    "To weigh a promotion or a specialist post for you: named people decide and write down their reasons.",
    "To compare what it costs to keep work in house or to buy it. Pay goes into these sums, and only the owner and HR see whose it is.",
  ],
  never: [
    "For a list of whom to let go, or for a ranking of people.",
    "For a decision made by the software: it names chances and reasons, and a person answers for the decision.",
    "To fit the model to your firm’s people: its weights are published and set by hand.",
    "Together with training results, phishing tests, or account and network logs: none of them enters a promotion case.",
    "To find out what one colleague said about you: single answers of peers and reports are shown to nobody, you included.",
    "With your age, sex, family, health, religion, origin or absences: none of them is stored at all.",
  ],
} as const;
