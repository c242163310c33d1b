/**
 * Who signs the result of an exercise, and who has?
 *
 * @module
 */
import { Button, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Panel, Refused, useAnswer, useChange, useMay } from "../../../safeguards/screens/index.ts";
import { prioritiesView } from "../../priorities/priorities-api.ts";

export function SignPanel({ exercise }: { readonly exercise: string }): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const view = useAnswer("/programme-views/priorities", prioritiesView);
  const mayWrite = useMay("programme:write");
  const sign = useChange(
    (said: string) => ({
      path: `/priority-exercises/${exercise}/signatures`,
      method: "POST",
      body: { act: crypto.randomUUID(), entry: crypto.randomUUID(), name: said },
      answer: z.object({ result: z.uuid() }),
    }),
    ["/programme"],
  );
  const results = view.data?.exercises.find(({ id }) => id === exercise)?.results ?? [];
  return (
    <Panel title={t("programmes.priorities.signatures")}>
      <Stack gap="sm">
        <Text size="sm">{t("programmes.priorities.signMeans")}</Text>
        <List size="sm">
          {results.flatMap(({ id, stands, signatures }) =>
            signatures.map((one) => (
              <List.Item key={`${id} ${one.name} ${one.organisation}`}>
                {`${one.name}, ${one.organisation}, ${one.date}`}
                {stands ? "" : ` – ${t("programmes.priorities.changedSince")}`}
              </List.Item>
            )),
          )}
        </List>
        {mayWrite ? (
          <Group align="flex-end">
            <TextInput
              label={t("programmes.priorities.yourName")}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              disabled={name.trim().length < 2}
              loading={sign.isPending}
              onClick={() => sign.mutate(name.trim(), { onSuccess: () => setName("") })}
            >
              {t("programmes.priorities.sign")}
            </Button>
          </Group>
        ) : null}
        {sign.isError ? <Refused failure={sign.error} /> : null}
      </Stack>
    </Panel>
  );
}
