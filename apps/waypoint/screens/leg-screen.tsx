/** @jsxImportSource preact */
/**
 * What is known of one part of a route, and where is help at its ends?
 *
 * Warnings first, then dangers with how fresh and how sure they are, then help, then what others asked.
 *
 * @module
 */
import { legsAt } from "../neighbouring-legs.ts";
import { Go } from "../parts/going.tsx";
import { Icon } from "../parts/icon.tsx";
import type { LegPage, PublicRoutes } from "../published.ts";
import { useWords } from "../words/words.tsx";
import { HelpList } from "./help-list.tsx";
import { PostList } from "./post-list.tsx";
import { RiskList } from "./risk-list.tsx";
import { LegLinks, LegName, legGaps } from "./start-screen.tsx";
import { WarningList } from "./warning-list.tsx";

/** How a leg's page was come by. */
export type LegState = LegPage | "loading" | "missing" | "changed";

interface LegScreenProps {
  readonly routes: PublicRoutes;
  readonly leg: string;
  readonly page: LegState;
  /** Says that a text helped. Null where nothing can be sent. */
  readonly helped: ((post: string) => Promise<void>) | null;
}

export function LegScreen({ routes, leg, page, helped }: LegScreenProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <h1 tabIndex={-1}>
        <LegName routes={routes} leg={leg} />
      </h1>
      <Originals routes={routes} leg={leg} />
      {typeof page === "string" ? (
        <p role="status" class={page === "loading" ? "" : "notice"}>
          {t(page === "loading" ? "leg.loading" : page === "missing" ? "leg.missing" : "trouble.changed")}
        </p>
      ) : (
        <LegFacts routes={routes} leg={leg} page={page} helped={helped} />
      )}
      <Onward routes={routes} leg={leg} />
    </>
  );
}

/** What stands on tickets and signs, where the language has names of its own. */
function Originals({ routes, leg }: { readonly routes: PublicRoutes; readonly leg: string }) {
  const ends = routes.legs[leg];
  const places = [ends?.from, ends?.to].flatMap((place) => routes.places[place ?? ""] ?? []);
  if (places.every(({ original }) => original === undefined)) return null;
  return (
    <p class="fine">
      <bdi>{places.map(({ name, original }) => original ?? name).join(" – ")}</bdi>
    </p>
  );
}

function LegFacts({ routes, leg, page, helped }: LegScreenProps & { readonly page: LegPage }) {
  const words = useWords();
  const ends = routes.legs[leg];
  return (
    <>
      <p class="day">{words.t("frame.day", { day: words.day(page.day) })}</p>
      <WarningList warnings={page.warnings} />
      <RiskList risks={page.risks} since={page.observedSince} />
      {ends && <HelpList places={[ends.from, ends.to]} routes={routes} services={page.help} />}
      <PostList leg={leg} posts={page.posts} helped={helped} />
      <div class="tiles">
        <Go to={{ at: "report", leg }} icon="report">
          {words.t("core.report")}
        </Go>
      </div>
    </>
  );
}

function Onward({ routes, leg }: { readonly routes: PublicRoutes; readonly leg: string }) {
  const { t, label } = useWords();
  const ends = routes.legs[leg];
  if (!ends) return null;
  const names = legGaps(routes, leg);
  return (
    <>
      {[
        { place: ends.from, name: names.from },
        { place: ends.to, name: names.to },
      ].map(({ place, name }) => {
        const legs = legsAt(routes, place, leg);
        return (
          legs.length > 0 && (
            <nav key={place} aria-label={label.t("leg.onward", { place: name })}>
              <h2>
                <Icon name="route" /> {t("leg.onward", { place: name })}
              </h2>
              <LegLinks routes={routes} legs={legs} />
            </nav>
          )
        );
      })}
    </>
  );
}
