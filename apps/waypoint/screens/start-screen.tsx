/** @jsxImportSource preact */
/**
 * Which part of which route does the reader want to know about?
 *
 * By typing the name of a place, or by opening a route. The routes are a list that opens and closes without script.
 *
 * @module
 */

import { useState } from "preact/hooks";
import { findLegs } from "../find-legs.ts";
import { Go } from "../parts/going.tsx";
import { Icon } from "../parts/icon.tsx";
import { Listen } from "../parts/listen.tsx";
import { PlaceField } from "../parts/place-field.tsx";
import type { PublicRoutes } from "../published.ts";
import { useWords } from "../words/words.tsx";

export function StartScreen({ routes }: { readonly routes: PublicRoutes }) {
  const { t } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>
        {t("start.title")} <Listen sentence="start.title" />
      </h1>
      <SearchBox routes={routes} />
      {/* Before the routes, of which there are many screens. */}
      <div class="tiles">
        <Go to={{ at: "report", leg: null }} icon="report">
          {t("core.report")}
        </Go>
        <Go to={{ at: "inbox" }} icon="inbox">
          {t("core.readAnswers")}
        </Go>
      </div>
      <h2>
        <Icon name="route" /> {t("start.routes")}
      </h2>
      <ul class="routes">
        {routes.corridors.map((corridor) => (
          <li key={corridor.id}>
            <details>
              <summary>
                <span dir="auto">{corridor.name}</span>{" "}
                <small>{t("start.legs", { count: corridor.legs.length })}</small>
              </summary>
              <LegLinks routes={routes} legs={corridor.legs} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function SearchBox({ routes }: { readonly routes: PublicRoutes }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const found = findLegs(routes, typed);
  return (
    <search class="scripted">
      <PlaceField typed={typed} onTyped={setTyped} />
      <p role="status">
        {typed.trim() !== "" &&
          (found.length > 0 ? t("start.found", { count: found.length }) : t("start.none"))}
      </p>
      <LegLinks routes={routes} legs={found} />
    </search>
  );
}

/** Legs as large tiles that lead there. */
export function LegLinks({
  routes,
  legs,
}: {
  readonly routes: PublicRoutes;
  readonly legs: readonly string[];
}) {
  return (
    <ul class="tiles">
      {legs.map((id) => (
        <li key={id}>
          <Go to={{ at: "leg", leg: id }} icon="next">
            <LegName routes={routes} leg={id} />
          </Go>
        </li>
      ))}
    </ul>
  );
}

/** "Agadez – Sebha": a leg is travelled both ways. */
export function LegName({ routes, leg }: { readonly routes: PublicRoutes; readonly leg: string }) {
  return <>{useWords().t("start.leg", legGaps(routes, leg))}</>;
}

/** The two ends of a leg; its id where the routes do not name them. */
export function legGaps(routes: PublicRoutes, id: string): { readonly from: string; readonly to: string } {
  const leg = routes.legs[id];
  const name = (place: string | undefined) => routes.places[place ?? ""]?.name ?? place ?? id;
  // Isolated: a name in another script must not turn the words around it.
  return { from: `\u2068${name(leg?.from)}\u2069`, to: `\u2068${name(leg?.to)}\u2069` };
}
