/**
 * How is help written down for the first time?
 *
 * @module
 */
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, useChange } from "../../../safeguards/screens/index.ts";
import { helpDetail, type newHelp } from "../../help/help-api.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { HelpForm } from "./help-form.tsx";

const blank: HelpDraft = {
  places: [],
  name: "",
  runBy: "",
  kinds: [],
  languages: [],
  hours: "",
  cost: "unknown",
  contact: [],
  authority: null,
  worksWithAuthorities: "unknown",
  childFriendly: false,
  informal: false,
  address: null,
};

interface NewHelpScreenProps {
  /** Goes to the entry that was added. */
  readonly added: (id: string) => void;
}

export function NewHelpScreen({ added }: NewHelpScreenProps): ReactElement {
  const { t } = useTranslation();
  // Made once: a form that is sent twice adds one entry.
  const [ids] = useState(() => ({ act: crypto.randomUUID(), entry: crypto.randomUUID() }));
  const add = useChange<z.input<typeof newHelp>, z.infer<typeof helpDetail>>(
    (body) => ({ path: "/help-entries", method: "POST", body, answer: helpDetail }),
    ["/help-entries"],
  );
  const submit = (draft: HelpDraft) =>
    add.mutate({ ...ids, draft: sent(draft) }, { onSuccess: ({ entry }) => added(entry.id) });
  return (
    <Page title={t("community.help.newTitle")} lead={t("community.help.newLead")}>
      <HelpForm
        start={blank}
        submit={submit}
        busy={add.isPending}
        failure={add.error}
        button={t("community.help.addNow")}
      />
    </Page>
  );
}

/** The draft with lists of its own, as the contract's schema takes it. */
export function sent(draft: HelpDraft): z.input<typeof newHelp>["draft"] {
  const { places, name, runBy, kinds, languages, hours, cost, contact, authority, address } = draft;
  const { worksWithAuthorities, childFriendly, informal } = draft;
  return {
    places: [...places],
    name,
    runBy,
    kinds: [...kinds],
    languages: [...languages],
    hours,
    cost,
    contact: [...contact],
    authority: authority === null ? null : { firewall: authority.firewall },
    worksWithAuthorities,
    childFriendly,
    informal,
    address,
  };
}
