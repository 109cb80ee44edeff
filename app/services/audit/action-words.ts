export type Values = Record<string, unknown>;

interface Parts {
  subject: string;
  person: string;
  after: Values;
}

export interface ActionWords {
  /** For choosing this action in the filter. */
  label: string;
  /** What follows the name of who did it. */
  tell: (parts: Parts) => string;
}
