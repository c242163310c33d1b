/**
 * What does the site show to somebody whose browser runs no script?
 *
 * The same components as the app, rendered once for each language when data are published: the choice of languages,
 * the routes, what the page protects, every leg, and the neutral page that leaving leads to. Addresses are relative,
 * so that the site may lie at a path of a general host.
 *
 * Source: trust.md, rules 41, 43 and 47.
 *
 * @module
 */
import type { BuiltAssets } from "./built-assets.ts";
import { renderDocument } from "./page-document.tsx";
import type { LegPage, PublicRoutes } from "./published.ts";
import { pageOf, type Screen } from "./trail.ts";
import type { ShippedLanguage } from "./words/language-file.ts";

export interface PagesData {
  /** By language; one for each of `languages`. */
  readonly routesIn: ReadonlyMap<string, PublicRoutes>;
  /** By id. */
  readonly legs: ReadonlyMap<string, LegPage>;
  /** Read from `strings/` of the built app. One of them is English. */
  readonly languages: readonly ShippedLanguage[];
  readonly assets: BuiltAssets;
  /** A whole address that quick exit leads to; null for the site's own neutral page. */
  readonly leaveTo?: string | null;
}

/** Pages as HTML, by path. @throws {RangeError} when English, or the routes of a language, are missing. */
export function renderPages({ routesIn, ...data }: PagesData): Map<string, string> {
  const inLanguage = ({ code }: ShippedLanguage) => {
    const routes = routesIn.get(code);
    if (routes === undefined) throw new RangeError(`The routes are not told in the language ${code}.`);
    return { ...data, routes };
  };
  const english = data.languages.find(({ code }) => code === "en");
  if (!english) throw new RangeError("The languages have no English, which the first page is in.");
  const pages = new Map([["index.html", renderDocument(inLanguage(english), english, { at: "languages" })]]);
  for (const language of data.languages) {
    const told = inLanguage(language);
    for (const screen of screensOf(told.routes)) {
      const path = pageOf(screen, language.code);
      if (path !== null) pages.set(path, renderDocument(told, language, screen));
    }
    pages.set(`${language.code}/distances.html`, renderDocument(told, language, null));
  }
  return pages;
}

function screensOf(routes: PublicRoutes): Screen[] {
  const legs = Object.keys(routes.legs).map((leg): Screen => ({ at: "leg", leg }));
  return [{ at: "start" }, { at: "about" }, ...legs];
}
