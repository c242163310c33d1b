/**
 * What is to be said to the country team about a gap that several programmes have?
 *
 * A note made of what is written down, to be copied and sent by a person; nothing is sent from here.
 *
 * @module
 */
import { Blockquote, Button, Stack } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../safeguards/screens/index.ts";
import type { GapsView } from "../../gaps/gaps-api.ts";
import { useGapWords } from "./gap-words.ts";

const leastProgrammes = 2;

export function OneFix({ view }: { readonly view: GapsView }): ReactElement {
  const { t } = useTranslation();
  const shared = view.gaps.filter(({ programmes, open }) => programmes.length >= leastProgrammes && open > 0);
  if (shared.length === 0)
    return <Empty title={t("programmes.gaps.noShared")}>{t("programmes.gaps.noSharedHint")}</Empty>;
  return (
    <Stack gap="md">
      {shared.map((gap) => (
        <Note key={`${gap.theme} ${gap.name}`} gap={gap} view={view} />
      ))}
    </Stack>
  );
}

interface NoteProps {
  readonly gap: GapsView["gaps"][number];
  readonly view: GapsView;
}

function Note({ gap, view }: NoteProps): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const [copied, setCopied] = useState<"not" | "done" | "refused">("not");
  const { name, programmes, of, interval, daysLost, open } = gap;
  const codes = words.list(programmes.map(({ code }) => code));
  const running = view.actions.filter((action) => action.gap.name === name && action.gap.theme === gap.theme);
  const text = [
    t("programmes.gaps.note.what", { name, count: programmes.length, of, codes }),
    t("programmes.gaps.note.cost", { days: words.days(daysLost), open, interval: words.interval(interval) }),
    running.length === 0
      ? t("programmes.gaps.note.noAction")
      : t("programmes.gaps.note.actions", {
          count: running.length,
          done: running.filter(({ done }) => done !== null).length,
          overdue: running.filter(({ overdue }) => overdue !== null).length,
        }),
    t("programmes.gaps.note.ask", { count: programmes.length }),
  ].join(" ");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("done"),
      () => setCopied("refused"),
    );
  return (
    <article>
      <Blockquote p="sm" mb="xs" className="waymark-wrapping">
        <bdi>{text}</bdi>
      </Blockquote>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("programmes.gaps.copyNote", { name })}
        onClick={() => void copy()}
      >
        {t("programmes.gaps.copy")}
      </Button>{" "}
      <span role="status">{copied === "not" ? null : t(`programmes.gaps.copied.${copied}`)}</span>
    </article>
  );
}
