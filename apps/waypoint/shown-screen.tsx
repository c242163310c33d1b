/** @jsxImportSource preact */
/**
 * Which component shows a screen?
 *
 * What writes and seals is loaded when it is first opened: who only reads never downloads it.
 *
 * @module
 */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PublicRoutes } from "./published.ts";
import { AboutScreen } from "./screens/about-screen.tsx";
import { LanguagesScreen } from "./screens/languages-screen.tsx";
import { LegScreen, type LegState } from "./screens/leg-screen.tsx";
import { StartScreen } from "./screens/start-screen.tsx";
import type { Site } from "./site.ts";
import type { Screen } from "./trail.ts";
import { useWords } from "./words/words.tsx";

export interface ShownScreenProps {
  readonly screen: Screen;
  readonly site: Site;
  readonly routes: PublicRoutes;
  /** Rejects without a connection, where the phone has not kept the language. */
  readonly choose: (language: string) => Promise<void>;
}

/** What a screen that was loaded later is given. */
export interface LaterProps {
  readonly screen: Screen;
  readonly site: Site;
  readonly routes: PublicRoutes;
}

export function ShownScreen({ screen, site, routes, choose }: ShownScreenProps) {
  if (screen.at === "languages") return <LanguagesScreen choose={choose} />;
  if (screen.at === "start") return <StartScreen routes={routes} />;
  if (screen.at === "about") return <AboutScreen />;
  if (screen.at === "leg")
    return <LegWithPage key={screen.leg} leg={screen.leg} site={site} routes={routes} />;
  return <Later key={screen.at} screen={screen} site={site} routes={routes} />;
}

function LegWithPage({ leg, site, routes }: Omit<LaterProps, "screen"> & { readonly leg: string }) {
  const [page, setPage] = useState<LegState>(site.knownLeg(leg) ?? "loading");
  useEffect(() => {
    void site.leg(leg).then(setPage);
  }, [leg, site]);
  const helped = async (post: string) => {
    const { sayHelped } = await import("./write/say-helped.ts");
    return sayHelped(site, leg, post);
  };
  return <LegScreen routes={routes} leg={leg} page={page} helped={helped} />;
}

/** Loads a screen's code when it is opened. */
function Later(props: LaterProps) {
  const { t } = useWords();
  const [loaded, setLoaded] = useState<{ readonly shown: ComponentType<LaterProps> } | "loading" | "failed">(
    "loading",
  );
  const { at } = props.screen;
  useEffect(() => {
    loadScreen(at)
      .then((shown) => setLoaded({ shown }))
      .catch(() => setLoaded("failed"));
  }, [at]);
  useEffect(() => {
    if (typeof loaded === "object") document.querySelector<HTMLElement>("h1")?.focus();
  }, [loaded]);
  if (loaded === "loading") return <p role="status">{t("leg.loading")}</p>;
  if (loaded === "failed") return <p role="alert">{t("trouble.noConnection")}</p>;
  return <loaded.shown {...props} />;
}

async function loadScreen(at: Screen["at"]): Promise<ComponentType<LaterProps>> {
  if (at === "write") return (await import("./write/write-screen.tsx")).WriteScreen;
  if (at === "mine") return (await import("./write/mine-screen.tsx")).MineScreen;
  if (at === "inbox") return (await import("./inbox/inbox-screen.tsx")).InboxScreen;
  return (await import("./report/report-screen.tsx")).ReportScreen;
}
