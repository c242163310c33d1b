/** @jsxImportSource preact */
/**
 * Which screen is shown, and what happens when another is opened?
 *
 * The state of the app: the language, the way the reader came, and whether there is a connection. All of it lives in
 * memory and ends with the page.
 *
 * @module
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { legsToKeep } from "./neighbouring-legs.ts";
import { keepOffline } from "./offline/keep-offline.ts";
import { Frame } from "./parts/frame.tsx";
import { GoingProvider } from "./parts/going.tsx";
import { HeldQuestion, useHeldGoing } from "./parts/held-going.tsx";
import { WaitingNotice } from "./parts/waiting-notice.tsx";
import type { PublicRoutes } from "./published.ts";
import { ShownScreen } from "./shown-screen.tsx";
import type { Site } from "./site.ts";
import { currentScreen, goBack, openScreen, type Screen, type Trail } from "./trail.ts";
import type { LanguageLine, ShippedLanguage } from "./words/language-file.ts";
import { ReadingProvider, Words } from "./words/words.tsx";

/** A language, and the routes as they are told in it. */
interface Chosen {
  readonly language: ShippedLanguage;
  readonly routes: PublicRoutes;
}

interface AppProps {
  readonly site: Site;
  readonly languages: readonly LanguageLine[];
  readonly start: Chosen & { readonly screen: Screen };
  readonly leaveTo: string;
}

export function App({ site, languages, start, leaveTo }: AppProps) {
  const [{ language, routes }, setChosen] = useState<Chosen>(start);
  const [trail, setTrail] = useState<Trail>([start.screen]);
  const online = useOnline();
  const screen = currentScreen(trail);
  const reading = useMemo(
    () => ({ words: new Words(language), languages, root: site.root, leaveTo }),
    [language, languages, site, leaveTo],
  );
  usePageLanguage(reading.words);
  useFocus(screen);
  useKept(screen, routes, language.code);

  const back = goBack(trail);
  const { going, asked, settle } = useHeldGoing({
    open: (next: Screen) => setTrail((before) => openScreen(before, next)),
    back: back && (() => setTrail(back)),
  });
  const choose = async (code: string) => {
    const [chosen, told] = await Promise.all([site.language(code), site.routes(code)]);
    setChosen({ language: chosen, routes: told });
    setTrail((before) => goBack(before) ?? [{ at: "start" }]);
  };
  return (
    <ReadingProvider value={reading}>
      <GoingProvider value={going}>
        <Frame online={online} credit={routes.credit}>
          {asked !== null && <HeldQuestion settle={settle} />}
          <WaitingNotice site={site} online={online} />
          <ShownScreen screen={screen} site={site} routes={routes} choose={choose} />
        </Frame>
      </GoingProvider>
    </ReadingProvider>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return online;
}

function usePageLanguage({ language, label }: Words): void {
  useEffect(() => {
    document.documentElement.lang = language.code;
    document.documentElement.dir = language.direction;
    // The same neutral title on every screen.
    document.title = label.t("core.title");
  }, [language, label]);
}

/** A screen that opens is read from its heading; the first one is read as the browser reads pages. */
function useFocus(screen: Screen): void {
  const opened = useRef(screen);
  useEffect(() => {
    if (opened.current === screen) return;
    opened.current = screen;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("h1")?.focus();
  }, [screen]);
}

/** Asks that what the reader reads, and what may come next on the way, be there without a connection. */
function useKept(screen: Screen, routes: PublicRoutes, language: string): void {
  const leg = screen.at === "leg" ? screen.leg : null;
  useEffect(() => {
    const pages = [
      "index.html",
      `${language}/index.html`,
      `routes/${language}.json`,
      `strings/${language}.json`,
    ];
    const legs = leg === null ? [] : legsToKeep(routes, leg).map((id) => `legs/${id}.json`);
    void keepOffline([...pages, ...legs]);
  }, [leg, routes, language]);
}
