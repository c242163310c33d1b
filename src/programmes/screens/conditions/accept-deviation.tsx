/**
 * Who answers for a deviation, or for a term that is not known, why, and until when?
 *
 * @module
 */
import { Button, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import type { AgreementProps } from "./agreement-page.tsx";
import type { ShownRule } from "./rule-read.tsx";

interface AcceptDeviationProps extends Pick<AgreementProps, "agreement"> {
  /** Null while none is accepted. */
  readonly rule: ShownRule | null;
  /** True where it is accepted that a term is not known. */
  readonly unknown?: boolean;
  readonly close: () => void;
}

export function AcceptDeviation({
  agreement,
  rule,
  unknown = false,
  close,
}: AcceptDeviationProps): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({
    owner: "",
    reason: "",
    clearedBy: "",
    until: agreement.renewal ?? "",
  });
  const add = useChange(
    (content: Content<"accepted-deviation">) => ({
      path: "/programme-entries",
      method: "POST",
      body: {
        act: crypto.randomUUID(),
        entry: crypto.randomUUID(),
        kind: "accepted-deviation",
        seenBy: agreement.seenBy,
        content,
      },
      answer: entryDetail,
    }),
    ["/programme"],
  );
  const whole = Object.values(draft).every((value) => value.trim() !== "");
  const send = () => {
    if (rule !== null && whole)
      add.mutate({ agreement: agreement.id, rule: rule.id, ...draft }, { onSuccess: close });
  };
  const field = (name: keyof typeof draft) => ({
    label: t(`programmes.field.${name}`),
    value: draft[name],
    required: true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Dialog
      opened={rule !== null}
      onClose={close}
      title={t(unknown ? "programmes.conditions.acceptUnknownTitle" : "programmes.conditions.acceptTitle")}
    >
      <Stack gap="sm">
        <Text size="sm">
          <bdi lang="en">{rule?.topic}</bdi>: <bdi lang="en">{rule?.standard}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t("programmes.conditions.acceptMeans")}
        </Text>
        <TextInput {...field("owner")} />
        <Textarea {...field("reason")} rows={3} />
        <TextInput {...field("clearedBy")} />
        <TextInput {...field("until")} type="date" />
        <Button disabled={!whole} loading={add.isPending} onClick={send} className="waymark-self-start">
          {t("programmes.conditions.acceptSave")}
        </Button>
        {add.isError ? <Refused failure={add.error} /> : null}
      </Stack>
    </Dialog>
  );
}
