/** @jsxImportSource preact */
/**
 * What does a reader need to know of one place of help before going there?
 *
 * Source: trust.md, rules 19 and 40.
 *
 * @module
 */
import { hoursInWords } from "../../../src/community/index.ts";
import { helpIcon } from "../parts/help-icon.ts";
import { Icon } from "../parts/icon.tsx";
import type { PublicService } from "../published.ts";
import { useWords } from "../words/words.tsx";

export function HelpEntry({ service }: { readonly service: PublicService }) {
  const words = useWords();
  const { t } = words;
  const languages = service.languages.map((code) => words.languageName(code));
  return (
    <li class="service">
      <h3 dir="auto">{service.name}</h3>
      {service.runBy !== "" && (
        <p class="fine">{t("help.runBy", { name: `\u2068${service.runBy}\u2069` })}</p>
      )}
      <ul class="kinds">
        {service.kinds.map((kind) => (
          <li key={kind}>
            <Icon name={helpIcon(kind)} /> {t(`core.helpKind.${kind}`)}
          </li>
        ))}
      </ul>
      {service.authority !== null && <Authority firewall={service.authority.firewall} />}
      <p>{t(`help.works.${service.worksWithAuthorities}`)}</p>
      <Hours hours={service.hours} />
      <p>{t(`help.cost.${service.cost}`)}</p>
      {languages.length > 0 && (
        <p>
          {t("help.languages", { languages: new Intl.ListFormat(words.language.code).format(languages) })}
        </p>
      )}
      {service.childFriendly && (
        <p>
          <Icon name="child" /> {t("help.children")}
        </p>
      )}
      <Contact service={service} />
      <p class="fine">{t("help.confirmed", { day: words.day(service.confirmed) })}</p>
    </li>
  );
}

function Hours({ hours }: { readonly hours: string }) {
  const { t, language } = useWords();
  if (hours === "") return null;
  const lines = hoursInWords(hours, language.code);
  return (
    <p>
      <Icon name="clock" />{" "}
      {hours === "24/7" ? t("help.always") : t("help.hours", { hours: `\u2068${lines.join("; ")}\u2069` })}
    </p>
  );
}

function Authority({ firewall }: { readonly firewall: boolean }) {
  const { t } = useWords();
  return (
    <p class="authority">
      <Icon name="authority" />
      <span>
        <strong>{t("help.authority")}</strong> {firewall ? t("help.firewall") : t("help.noFirewall")}
      </span>
    </p>
  );
}

function Contact({ service }: { readonly service: PublicService }) {
  const { t } = useWords();
  return (
    <>
      {service.contact.map((way) => (
        <p key={way}>
          {isPhone(way) ? (
            <a class="choice" href={`tel:${way.replace(/[^\d+]/g, "")}`}>
              <Icon name="phone" />
              <span>
                {t("help.call")} <bdi dir="ltr">{way}</bdi>
              </span>
            </a>
          ) : (
            // Not a link: following it would tell its owner where the reader comes from.
            <bdi class="way">{way}</bdi>
          )}
        </p>
      ))}
      {service.address !== null ? (
        <p dir="auto">{service.address}</p>
      ) : (
        <p class="fine">{t("help.noAddress")}</p>
      )}
    </>
  );
}

function isPhone(way: string): boolean {
  return /^\+?[\d\s()./-]{3,}$/.test(way);
}
