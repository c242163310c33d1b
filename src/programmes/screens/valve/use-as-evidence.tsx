/**
 * How does a fact become evidence of a programme?
 *
 * By one press once the programme is chosen; what was made so is shown beside it. A fact that is held is evidence of nothing.
 *
 * @module
 */
import { Button, NativeSelect, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useAnswerPages, useChange, useMay } from "../../../safeguards/screens/index.ts";
import { entriesPage, entryDetail } from "../../entries/entries-api.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import { evidenceOf } from "../../valve/fact-evidence.ts";
import type { FactView } from "../../valve/valve-api.ts";

export function UseAsEvidence({ fact }: { readonly fact: FactView }): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  return (
    <Stack gap={4}>
      {fact.evidence.length === 0 ? null : (
        <Text size="xs">{t("programmes.valve.used", { count: fact.evidence.length })}</Text>
      )}
      {mayWrite && fact.held === null && fact.value !== null ? <Choose fact={fact} /> : null}
    </Stack>
  );
}

function Choose({ fact }: { readonly fact: FactView }): ReactElement {
  const { t } = useTranslation();
  const [programme, setProgramme] = useState("");
  const programmes = useAnswerPages("/programme-entries?kind=programme&limit=200", entriesPage);
  const add = useChange(
    (content: Content<"evidence">) => ({
      path: "/programme-entries",
      method: "POST",
      body: {
        act: crypto.randomUUID(),
        entry: crypto.randomUUID(),
        kind: "evidence",
        seenBy: "everybody",
        content,
      },
      answer: entryDetail,
    }),
    ["/programme", "/indicator-facts"],
  );
  const content = programme === "" ? null : evidenceOf(fact, programme);
  const named = {
    indicator: fact.indicator,
    place: fact.place ?? t("programmes.valve.allPlaces"),
    start: fact.start,
  };
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("programmes.valve.programmeFor", named)}
        value={programme}
        onChange={(event) => setProgramme(event.currentTarget.value)}
        data={[
          { value: "", label: t("programmes.valve.chooseProgramme") },
          ...programmes.items
            .filter((entry) => fact.evidence.every((one) => one.programme !== entry.id))
            .map(({ id, content: said }) => ({ value: id, label: `${said.code}` })),
        ]}
      />
      <Button
        size="xs"
        variant="default"
        aria-label={t("programmes.valve.useOne", named)}
        disabled={content === null}
        loading={add.isPending}
        onClick={() => {
          if (content !== null) add.mutate(content, { onSuccess: () => setProgramme("") });
        }}
      >
        {t("programmes.valve.useIt")}
      </Button>
      {add.isError ? <Refused failure={add.error} /> : null}
    </>
  );
}
