/**
 * Which proposed clauses does a person confirm, and which not?
 *
 * One after the other, by keys or by buttons, with the sentence marked in the whole text. Nothing is taken before it is saved.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Empty,
  Panel,
  Refused,
  useAnswer,
  useChange,
  useKeys,
  useSignedIn,
} from "../../../safeguards/screens/index.ts";
import { withClauses } from "../../conditions/with-clauses.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import type { AgreementProps } from "./agreement-page.tsx";
import type { Proposed } from "./clause-checker.tsx";
import { ClauseText } from "./clause-text.tsx";
import { ProposedList } from "./proposed-list.tsx";

export type Verdicts = Readonly<Record<number, "confirmed" | "refused">>;

interface ClauseJudgingProps extends AgreementProps {
  readonly text: string;
  readonly clauses: readonly Proposed[];
  readonly done: () => void;
}

export function ClauseJudging({ agreement, view, text, clauses, done }: ClauseJudgingProps): ReactElement {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<Verdicts>({});
  const move = (by: number) => setAt(Math.max(0, Math.min(clauses.length - 1, at + by)));
  const judge = (verdict: "confirmed" | "refused", which = at) => {
    setSaid({ ...said, [which]: verdict });
    setAt(Math.min(clauses.length - 1, which + 1));
  };
  useKeys([
    { key: "c", does: "programmes.conditions.keys.confirm", act: () => judge("confirmed") },
    { key: "x", does: "programmes.conditions.keys.refuse", act: () => judge("refused") },
    { key: "ArrowDown", does: "programmes.conditions.keys.next", act: () => move(1) },
    { key: "ArrowUp", does: "programmes.conditions.keys.previous", act: () => move(-1) },
  ]);
  const confirmed = clauses.filter((_, index) => said[index] === "confirmed");
  const save = useSaving(agreement.id, confirmed, done);
  return (
    <Panel title={t("programmes.conditions.clauses.title")}>
      <Stack gap="md">
        {clauses.length === 0 ? (
          <Empty title={t("programmes.conditions.clauses.none")}>
            {t("programmes.conditions.clauses.noneMeans")}
          </Empty>
        ) : (
          <>
            <Text size="sm">{t("programmes.conditions.clauses.judge")}</Text>
            <div className="waymark-columns">
              <ClauseText text={text} clauses={clauses} at={at} />
              <ProposedList
                clauses={clauses}
                terms={agreement.terms}
                rules={view.rules}
                at={at}
                said={said}
                go={setAt}
                judge={judge}
              />
            </div>
          </>
        )}
        <Group gap="xs">
          <Button disabled={confirmed.length === 0 || !save.ready} loading={save.busy} onClick={save.send}>
            {t("programmes.conditions.clauses.save", { count: confirmed.length })}
          </Button>
          <Button variant="default" onClick={done}>
            {t("programmes.conditions.clauses.leave")}
          </Button>
        </Group>
        {save.failure ? <Refused failure={save.failure} /> : null}
      </Stack>
    </Panel>
  );
}

/** Writes the confirmed clauses into the agreement as it stands on the node. */
function useSaving(agreement: string, confirmed: readonly Proposed[], done: () => void) {
  const { member } = useSignedIn();
  const standing = useAnswer(`/programme-entries/${agreement}`, entryDetail);
  const put = useChange(
    (body: { readonly act: string; readonly seen: number; readonly content: Content<"agreement"> }) => ({
      path: `/programme-entries/${agreement}`,
      method: "PUT",
      body,
      answer: entryDetail,
    }),
    ["/programme"],
  );
  const send = () => {
    if (standing.data === undefined) return;
    const { version, content } = standing.data.entry;
    const next = withClauses(content as Content<"agreement">, confirmed, member);
    put.mutate({ act: crypto.randomUUID(), seen: version, content: next }, { onSuccess: done });
  };
  return {
    send,
    ready: standing.data !== undefined,
    busy: put.isPending,
    failure: put.error ?? standing.error,
  };
}
