/** @jsxImportSource preact */
/**
 * Who may open the report?
 *
 * Organisations that help people stand first and are chosen already where the signed list says so; authorities stand
 * apart, are called authorities, and are never chosen already.
 *
 * Source: trust.md section 5.1, rules 40 and 48.
 *
 * @module
 */
import { useEffect } from "preact/hooks";
import type { Organisation } from "../../../src/community/index.ts";
import { Icon } from "../parts/icon.tsx";
import type { Recipients } from "../sealing/load-recipients.ts";
import { useWords } from "../words/words.tsx";
import type { StepProps } from "./report-step.ts";

interface RecipientsStepProps extends StepProps {
  readonly recipients: Recipients;
}

export function RecipientsStep({ draft, change, recipients }: RecipientsStepProps) {
  const words = useWords();
  const { t } = words;
  const { organisations, day } = recipients;
  useEffect(() => {
    const chosen = organisations.filter(
      ({ receivesByDefault, authority }) => receivesByDefault && !authority,
    );
    const offered = draft.recipients?.filter((one) => organisations.some(({ partner }) => partner === one));
    if (offered === undefined) change({ recipients: chosen.map(({ partner }) => partner) });
    // Chosen before, and taken out of the list since.
    else if (offered.length !== draft.recipients?.length) change({ recipients: offered });
  }, [draft.recipients, organisations, change]);
  const toggle = (partner: string, on: boolean) => {
    const others = (draft.recipients ?? []).filter((one) => one !== partner);
    change({ recipients: on ? [...others, partner] : others });
  };
  const group = (authority: boolean) => organisations.filter((one) => one.authority === authority);
  const chosen = draft.recipients ?? [];
  return (
    <>
      <p>{t("report.recipients.hint")}</p>
      <Group
        title={t("report.recipients.society")}
        organisations={group(false)}
        chosen={chosen}
        toggle={toggle}
      />
      {group(true).length > 0 && (
        <Group
          title={t("report.recipients.authorities")}
          organisations={group(true)}
          chosen={chosen}
          toggle={toggle}
        >
          <p class="fine">{t("report.recipients.authorityHint")}</p>
        </Group>
      )}
      <p class="fine">{t("report.recipients.listDay", { day: words.day(day) })}</p>
      <label class="field">
        <span>{t("report.ticket.label")}</span>
        <input
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={draft.ticket}
          onInput={(input) => change({ ticket: input.currentTarget.value })}
        />
      </label>
      <p class="fine">{t("report.ticket.hint")}</p>
    </>
  );
}

interface GroupProps {
  readonly title: ReturnType<ReturnType<typeof useWords>["t"]>;
  readonly organisations: readonly Organisation[];
  readonly chosen: readonly string[];
  readonly toggle: (partner: string, on: boolean) => void;
  readonly children?: preact.ComponentChildren;
}

function Group({ title, organisations, chosen, toggle, children }: GroupProps) {
  const words = useWords();
  const { t } = words;
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      {children}
      {organisations.map(({ partner, label, authority, firewall, languages }) => (
        <label key={partner} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(partner)}
            onChange={(event) => toggle(partner, event.currentTarget.checked)}
          />
          <Icon name={authority ? "authority" : "help"} />
          <span>
            <bdi>{label}</bdi>
            {authority && <small>{t(firewall ? "help.firewall" : "help.noFirewall")}</small>}
            {languages.length > 0 && (
              <small>
                {t("report.recipients.languages", {
                  languages: new Intl.ListFormat(words.language.code).format(
                    languages.map((code) => words.languageName(code)),
                  ),
                })}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
