/** @jsxImportSource preact */
/**
 * What does one page of the site look like as a document?
 *
 * Nothing inline, neither script nor style: the policy of the server refuses both.
 *
 * Source: trust.md, rule 43.
 *
 * @module
 */
import { renderToString } from "preact-render-to-string";
import type { BuiltAssets } from "./built-assets.ts";
import { Frame } from "./parts/frame.tsx";
import type { LegPage, PublicRoutes } from "./published.ts";
import { AboutScreen } from "./screens/about-screen.tsx";
import { DistancesScreen } from "./screens/distances-screen.tsx";
import { LanguagesScreen } from "./screens/languages-screen.tsx";
import { LegScreen } from "./screens/leg-screen.tsx";
import { StartScreen } from "./screens/start-screen.tsx";
import { pageOf, type Screen } from "./trail.ts";
import { languageLineOf, type ShippedLanguage } from "./words/language-file.ts";
import { ReadingProvider, Words } from "./words/words.tsx";

export interface DocumentData {
  /** As told in the language of the page. */
  readonly routes: PublicRoutes;
  readonly legs: ReadonlyMap<string, LegPage>;
  readonly languages: readonly ShippedLanguage[];
  readonly assets: BuiltAssets;
  readonly leaveTo?: string | null;
}

/** @param screen - Null for the neutral page that leaving leads to. */
export function renderDocument(data: DocumentData, language: ShippedLanguage, screen: Screen | null): string {
  const words = new Words(language);
  const path = screen === null ? `${language.code}/distances.html` : (pageOf(screen, language.code) ?? "");
  const root = "../".repeat(path.split("/").length - 1);
  const reading = {
    words,
    languages: data.languages.map(languageLineOf),
    root,
    leaveTo: data.leaveTo ?? `${root}${language.code}/distances.html`,
  };
  const { style, icon } = data.assets;
  const page = (
    <html lang={language.code} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{screen === null ? words.label.t("distances.title") : words.label.t("core.title")}</title>
        <link rel="icon" href={root + icon} type="image/svg+xml" />
        <link rel="stylesheet" href={root + style} />
        {screen !== null && <AppParts data={data} root={root} reads={readFirst(screen, language.code)} />}
      </head>
      <body>
        <div id="app">
          <ReadingProvider value={reading}>
            {screen === null ? (
              <DistancesScreen />
            ) : (
              <Frame online={true} credit={data.routes.credit}>
                <ReadScreen data={data} screen={screen} />
              </Frame>
            )}
          </ReadingProvider>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

interface AppPartsProps {
  readonly data: DocumentData;
  readonly root: string;
  /** Files that the app reads before it shows anything. */
  readonly reads: readonly string[];
}

/** The script, and everything it will ask for, at once: on a slow connection each turn costs half a second. */
function AppParts({ data, root, reads }: AppPartsProps) {
  const { script, imports } = data.assets;
  return (
    <>
      {imports.map((one) => (
        <link key={one} rel="modulepreload" href={root + one} />
      ))}
      <script type="module" src={root + script} />
      {reads.map((one) => (
        <link key={one} rel="preload" as="fetch" crossorigin="anonymous" href={root + one} />
      ))}
    </>
  );
}

function readFirst(screen: Screen, language: string): string[] {
  if (screen.at === "languages") return [];
  const leg = screen.at === "leg" ? [`legs/${screen.leg}.json`] : [];
  return [`strings/${language}.json`, `routes/${language}.json`, ...leg];
}

function ReadScreen({ data, screen }: { readonly data: DocumentData; readonly screen: Screen }) {
  if (screen.at === "languages") return <LanguagesScreen choose={null} />;
  if (screen.at === "about") return <AboutScreen />;
  if (screen.at === "leg") {
    const page = data.legs.get(screen.leg) ?? "missing";
    return <LegScreen routes={data.routes} leg={screen.leg} page={page} helped={null} />;
  }
  return <StartScreen routes={data.routes} />;
}
