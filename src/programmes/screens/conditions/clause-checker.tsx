/**
 * What does the text of an agreement say, clause by clause, and which of it does a person confirm?
 *
 * The text is pasted or read from a file, in this window; it goes to the node to be read and is not kept. What is confirmed
 * stands in the agreement with the sentence that it came from and with who confirmed it.
 *
 * @module
 */
import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { proposedClauses } from "../../conditions/conditions-api.ts";
import type { AgreementProps } from "./agreement-page.tsx";
import { ClauseJudging } from "./clause-judging.tsx";

export type Proposed = z.infer<typeof proposedClauses>["clauses"][number];

/** Unit: UTF-16 code units. */
const longestText = 400_000;

export function ClauseChecker({ agreement, view }: AgreementProps): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [read, setRead] = useState<{ readonly text: string; readonly clauses: readonly Proposed[] } | null>(
    null,
  );
  const propose = useChange(
    (whole: string) => ({
      path: "/programme-clauses",
      method: "POST",
      body: { text: whole },
      answer: proposedClauses,
    }),
    [],
  );
  const look = () => propose.mutate(text, { onSuccess: ({ clauses }) => setRead({ text, clauses }) });
  const choose = (file: File | null) => void file?.text().then((said) => setText(said.slice(0, longestText)));
  if (read !== null)
    return <ClauseJudging agreement={agreement} view={view} {...read} done={() => setRead(null)} />;
  return (
    <Panel title={t("programmes.conditions.clauses.title")}>
      <Stack gap="sm">
        <Text size="sm">{t("programmes.conditions.clauses.lead")}</Text>
        <Textarea
          label={t("programmes.conditions.clauses.text")}
          value={text}
          maxLength={longestText}
          rows={10}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button disabled={text.trim() === ""} loading={propose.isPending} onClick={look}>
            {t("programmes.conditions.clauses.propose")}
          </Button>
          <FileButton accept=".txt,text/plain" onChange={choose}>
            {(props) => (
              <Button {...props} variant="default">
                {t("programmes.conditions.clauses.file")}
              </Button>
            )}
          </FileButton>
        </Group>
        {propose.isError ? <Refused failure={propose.error} /> : null}
      </Stack>
    </Panel>
  );
}
