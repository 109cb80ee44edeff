/** Hours of support a month that one user needs where nothing else is known: one ticket of half an hour (J). */
export const SUPPORT_HOURS_PER_USER = 0.5;
