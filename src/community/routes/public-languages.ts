/**
 * In which languages do the public pages speak?
 *
 * One for each file of `languages/waypoint/`: full translations first, then those of the core phrases.
 *
 * @module
 */
export const publicLanguages = [
  "en",
  "fr",
  "es",
  "ar",
  "ru",
  "zh",
  "pt",
  "prs",
  "ps",
  "am",
  "ti",
  "bn",
  "sw",
  "ha",
] as const;

export type PublicLanguage = (typeof publicLanguages)[number];

/** What a place or corridor is called in languages in which its name is another. */
export type Names = Readonly<Partial<Record<PublicLanguage, string>>>;
