/** @jsxImportSource preact */
/**
 * How does the app take over a page that was readable before?
 *
 * The way out works first. Then the app reads the language and the routes, and gives life to what stands there. On
 * the page that only offers languages it waits for a choice, so that no other language is loaded than the chosen one.
 *
 * @module
 */
import { hydrate, render } from "preact";
import { App } from "./app.tsx";
import { forgetOnReturn } from "./exit/forget-on-return.ts";
import { listenForExit } from "./exit/listen-for-exit.ts";
import { keepOffline, startOffline } from "./offline/keep-offline.ts";
import { Site } from "./site.ts";
import "./styles/waypoint.css";
import { type Screen, screenOfPage } from "./trail.ts";
import type { LanguageLine } from "./words/language-file.ts";

/** Written into the script when it is built, from `languages/waypoint/`. */
declare const BUILT_LANGUAGES: readonly LanguageLine[];

const site = new Site(new URL(/* @vite-ignore */ "..", import.meta.url).href);
const place = document.getElementById("app");
const leaveTo = listenForExit(site.root);
forgetOnReturn();
document.documentElement.classList.add("scripting");

const path = location.href.startsWith(site.root)
  ? location.pathname.slice(new URL(site.root).pathname.length)
  : "";
const { language, screen } = screenOfPage(path + location.hash);
// What the worker wrote there for the app alone is nobody else's to read.
if (location.hash !== "") history.replaceState(null, "", location.pathname);
if (language === null) waitForChoice();
else await begin(language, screen, path.endsWith("index.html") && screen.at === "leg" ? render : hydrate);
await startOffline(site.root);
void pinRoot(
  keepOffline(["recipients.json", ...(path.includes("/legs/") ? [] : [path === "" ? "index.html" : path])]),
);

/** @param show - `hydrate` where the screen stands there already, `render` where another one does. */
async function begin(code: string, screen: Screen, show: typeof hydrate): Promise<void> {
  const [chosen, routes] = await Promise.all([
    site.language(code),
    site.routes(code),
    screen.at === "leg" ? site.leg(screen.leg) : null,
  ]);
  if (place === null) return;
  if (show === render) place.replaceChildren();
  show(
    <App
      site={site}
      languages={BUILT_LANGUAGES}
      start={{ language: chosen, routes, screen }}
      leaveTo={leaveTo}
    />,
    place,
  );
}

function waitForChoice(): void {
  const chosen = new AbortController();
  place?.addEventListener(
    "click",
    (click) => {
      const link = (click.target as Element).closest<HTMLAnchorElement>("a.choice[lang]");
      if (link === null) return;
      click.preventDefault();
      // From here on the app answers for its own choice of languages.
      chosen.abort();
      // Where the app cannot be begun, the page that needs none is shown.
      begin(link.lang, { at: "start" }, render).catch(() => location.replace(link.href));
    },
    { signal: chosen.signal },
  );
}

/**
 * The first visit fixes whose signatures count, and the newest list, long before anything is reported: a phone that has
 * only read keeps the same as one that a report was begun on. (A1, T5)
 *
 * @param kept - When it resolves, the worker has what the second part needs: nothing is loaded twice.
 */
async function pinRoot(kept: Promise<void>): Promise<void> {
  const { pinnedConfig } = await import("./sealing/pinned-root.ts");
  const config = await pinnedConfig(site).catch(() => null);
  await kept;
  if (config === null) return;
  const [{ loadRecipients }, { phoneDay }] = await Promise.all([
    import("./sealing/load-recipients.ts"),
    import("./report/report-step.ts"),
  ]);
  await loadRecipients(site, { root: config.root, today: phoneDay() });
}
