/**
 * On which screen is the reader, and where does "Back" lead?
 *
 * Screens are kept in memory alone: the address never changes and the browser's history gets no entry a step, so
 * that nobody reads there what was opened.
 *
 * Source: trust.md, rule 47.
 *
 * @module
 */

export type Screen =
  | { readonly at: "languages" }
  | { readonly at: "start" }
  | { readonly at: "leg"; readonly leg: string }
  | { readonly at: "write"; readonly leg: string; readonly kind: "question" | "tip"; readonly about: null }
  | { readonly at: "write"; readonly leg: string; readonly kind: "answer"; readonly about: string }
  | { readonly at: "report"; readonly leg: string | null }
  | { readonly at: "inbox" }
  | { readonly at: "mine"; readonly leg: string }
  | { readonly at: "about" };

/** The screens opened, oldest first; never empty. */
export type Trail = readonly [Screen, ...Screen[]];

/** Longest way back. Opening more forgets the oldest. */
const longestTrail = 50;

export function currentScreen(trail: Trail): Screen {
  return trail[trail.length - 1] ?? trail[0];
}

/** Opens a screen. Opening the one that is open changes nothing. */
export function openScreen(trail: Trail, screen: Screen): Trail {
  if (JSON.stringify(currentScreen(trail)) === JSON.stringify(screen)) return trail;
  const [first, ...more] = [...trail, screen].slice(-longestTrail);
  return first ? [first, ...more] : [screen];
}

/** One screen back; null when there is none, and the reader is at the first. */
export function goBack(trail: Trail): Trail | null {
  const [first, ...more] = trail.slice(0, -1);
  return first ? [first, ...more] : null;
}

/** The address of a screen's page that is readable without script; null for screens that need one. */
export function pageOf(screen: Screen, language: string): string | null {
  if (screen.at === "languages") return "index.html";
  if (screen.at === "start") return `${language}/index.html`;
  if (screen.at === "about") return `${language}/privacy.html`;
  if (screen.at === "leg") return `${language}/legs/${screen.leg}.html`;
  return null;
}

/**
 * The screen, and language, that a page of the site shows at first. Null language: none is chosen yet.
 *
 * @param address - Seen from the site's beginning; "en/index.html#leg" opens a leg, as the worker writes it.
 */
export function screenOfPage(address: string): { readonly screen: Screen; readonly language: string | null } {
  const [path = "", opened = ""] = address.split("#");
  const [language = "", second, third] = path.split("/").filter((part) => part !== "");
  if (!/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(language)) return { screen: { at: "languages" }, language: null };
  const leg = second === "legs" && third ? /^([a-z0-9-]+)\.html$/.exec(third)?.[1] : undefined;
  if (leg) return { screen: { at: "leg", leg }, language };
  if (/^[a-z0-9-]+$/.test(opened)) return { screen: { at: "leg", leg: opened }, language };
  if (second === "privacy.html") return { screen: { at: "about" }, language };
  return { screen: { at: "start" }, language };
}
