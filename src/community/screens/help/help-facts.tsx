/**
 * What does an entry say, field by field?
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contactWay } from "../../help/contact-way.ts";
import { type HelpDraft, hidesWhere } from "../../help/help-entry.ts";
import { useHelpWords } from "./help-words.ts";
import { usePlaceNames } from "./place-names.ts";

export function HelpFacts({ draft }: { readonly draft: HelpDraft }): ReactElement {
  const { t } = useTranslation();
  const words = useHelpWords();
  const placeName = usePlaceNames();
  const { authority, address } = draft;
  const firewall = authority?.firewall ? "with-firewall" : "without-firewall";
  return (
    <dl className="waymark-facts">
      <Fact name="places">
        <bdi>{words.list(draft.places.map(placeName))}</bdi>
      </Fact>
      <Fact name="kinds">{words.list(draft.kinds.map(words.kind))}</Fact>
      <Fact name="runBy">
        <bdi>{draft.runBy}</bdi>
      </Fact>
      <Fact name="authority">
        <strong>{t(`community.help.authority.${authority === null ? "none" : firewall}`)}</strong>
      </Fact>
      <Fact name="worksWithAuthorities">{t(`community.help.ties.${draft.worksWithAuthorities}`)}</Fact>
      <Fact name="contact">
        <Contacts ways={draft.contact} />
      </Fact>
      <Fact name="languages">
        {draft.languages.length === 0
          ? t("community.help.notKnown")
          : words.list(draft.languages.map(words.language))}
      </Fact>
      <Fact name="hours">{words.hours(draft.hours) ?? t("community.help.notKnown")}</Fact>
      <Fact name="cost">{t(`community.help.costs.${draft.cost}`)}</Fact>
      <Fact name="childFriendly">{t(draft.childFriendly ? "community.help.yes" : "community.help.no")}</Fact>
      <Fact name="address">
        {hidesWhere(draft) ? (
          t("community.help.addressHidden")
        ) : (
          <bdi>{address ?? t("community.help.notKnown")}</bdi>
        )}
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: keyof HelpDraft;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{t(`community.help.fields.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Numbers and addresses run from left to right, whatever surrounds them. */
function Contacts({ ways }: { readonly ways: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  if (ways.length === 0) return <>{t("community.help.notKnown")}</>;
  return (
    <ul className="waymark-plain-list">
      {ways.map((way) => (
        <li key={way}>
          {t(`community.help.ways.${contactWay(way)?.way ?? "phone"}`)}{" "}
          <bdi dir="ltr">{contactWay(way)?.shown ?? way}</bdi>
        </li>
      ))}
    </ul>
  );
}
