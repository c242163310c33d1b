/** @jsxImportSource preact */
/**
 * Where is help at the two ends of a leg, of which kind, and whom does it work with?
 *
 * Authorities are called authorities, and whether they pass on what they hear is said. Places that must not be found
 * by others have no address here, only a way to get in touch.
 *
 * Source: trust.md, rules 19 and 40.
 *
 * @module
 */
import { useState } from "preact/hooks";
import { helpIcon } from "../parts/help-icon.ts";
import { Icon } from "../parts/icon.tsx";
import type { PublicRoutes, PublicService } from "../published.ts";
import { useWords } from "../words/words.tsx";
import { HelpEntry } from "./help-entry.tsx";

interface HelpListProps {
  /** Ids of places. */
  readonly places: readonly string[];
  readonly routes: PublicRoutes;
  readonly services: readonly PublicService[];
}

export function HelpList({ places, routes, services }: HelpListProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>(null);
  const shown = kind === null ? services : services.filter(({ kinds }) => kinds.some((one) => one === kind));
  return (
    <section>
      {services.length > 1 && <KindFilter services={services} kind={kind} choose={setKind} />}
      {places.map((place) => (
        <PlaceHelp
          key={place}
          name={routes.places[place]?.name ?? place}
          services={shown.filter((service) => service.place === place)}
          none={services.some((service) => service.place === place) ? t("help.noneOfKind") : t("help.none")}
        />
      ))}
    </section>
  );
}

interface PlaceHelpProps {
  readonly name: string;
  readonly services: readonly PublicService[];
  readonly none: ReturnType<ReturnType<typeof useWords>["t"]>;
}

function PlaceHelp({ name, services, none }: PlaceHelpProps) {
  const { t } = useWords();
  return (
    <>
      <h2>
        <Icon name="help" /> {t("help.at", { place: `\u2068${name}\u2069` })}
      </h2>
      {services.length === 0 && <p>{none}</p>}
      <ul class="services">
        {services.map((service) => (
          <HelpEntry key={service.id} service={service} />
        ))}
      </ul>
    </>
  );
}

interface KindFilterProps {
  readonly services: readonly PublicService[];
  readonly kind: string | null;
  readonly choose: (kind: string | null) => void;
}

function KindFilter({ services, kind, choose }: KindFilterProps) {
  const { t } = useWords();
  const kinds = [...new Set(services.flatMap((service) => service.kinds))];
  return (
    <fieldset class="filter scripted">
      <legend>{t("help.filter")}</legend>
      <button type="button" class="chip" aria-pressed={kind === null} onClick={() => choose(null)}>
        {t("help.all")}
      </button>
      {kinds.map((one) => (
        <button key={one} type="button" class="chip" aria-pressed={kind === one} onClick={() => choose(one)}>
          <Icon name={helpIcon(one)} />
          <span>{t(`core.helpKind.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
