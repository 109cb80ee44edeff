import { z } from "zod";

/** Accounts asked for their view; none is an answer too when a draft is handed over. */
export const reviewSchema = z.object({ reviewers: z.array(z.uuid()).default([]) });

export const reviewLabels: Record<string, string> = { reviewers: "Reviewers" };
