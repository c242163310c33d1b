/**
 * How is an entry of any kind written?
 *
 * The fields are those of its kind, in their order. What the node finds is said beside the field once that field was touched
 * or the form was sent; nothing typed is lost when the node refuses.
 *
 * @module
 */
import "./entries.css";
import { Alert, Button, NativeSelect, Stack } from "@mantine/core";
import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../../../safeguards/screens/index.ts";
import { type Audience, audiences, type EntrySet, ownPartnerKinds } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { fieldsOf } from "../../entries/entry-schemas.ts";
import type { FieldFinding } from "../../entries/field-finding.ts";
import { type Draft, sentContent } from "./entry-draft.ts";
import { FieldInput } from "./field-input.tsx";
import { Found } from "./found.tsx";
import { useFindings } from "./use-findings.ts";

export interface Written {
  readonly content: Record<string, unknown>;
  readonly seenBy: Audience;
}

interface EntryFormProps {
  readonly kind: EntryKind;
  /** UUID; null for a new one. */
  readonly entry: string | null;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly seenBy: Audience;
  readonly set: EntrySet;
  readonly submit: (written: Written) => void;
  readonly busy: boolean;
  /** What the node said; null when nothing. */
  readonly failure: unknown;
  readonly button: string;
  /** Said before the button. */
  readonly notice?: ReactNode;
}

export function EntryForm(props: EntryFormProps): ReactElement {
  const { t } = useTranslation();
  const { kind, entry, draft, change, submit, busy, failure, button } = props;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [seenBy, setSeenBy] = useState(props.seenBy);
  const content = sentContent(kind, draft);
  const { found, fresh } = useFindings({ kind, entry, content });
  const findings: readonly FieldFinding[] = found?.findings ?? [];
  const shown = findings.filter(({ field }) => asked || touched.has(field.split(".")[0] ?? ""));
  const names = fieldsOf(kind).map(({ name }) => name);
  const faulty = findings.some(({ weight }) => weight === "error");
  const form = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const decide = useRef<() => void>(() => undefined);
  decide.current = () => {
    setSending(false);
    if (!faulty) submit({ content, seenBy });
    else if (form.current !== null) toFirstFault(form.current);
  };
  // Whoever sends right after the last key waits for what the node says of it.
  useEffect(() => {
    if (sending && fresh) decide.current();
  }, [sending, fresh]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    setSending(true);
  };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md" maw="46rem">
        {fieldsOf(kind).map(({ name, mark, needed }) => (
          <FieldInput
            key={name}
            name={name}
            path={name}
            mark={mark}
            needed={needed}
            value={draft[name]}
            change={(value) => {
              setTouched((before) => new Set(before).add(name));
              change({ ...draft, [name]: value });
            }}
            findings={shown}
            set={props.set}
          />
        ))}
        {ownPartnerKinds.includes(kind) ? <AudienceField value={seenBy} change={setSeenBy} /> : null}
        <Found findings={shown.filter(({ field }) => !names.includes(field.split(".")[0] ?? ""))} named />
        {found?.refused ? (
          <Alert color="ochre" variant="outline" role="note">
            {t(`programmes.duty.${found.refused}`)}
          </Alert>
        ) : null}
        <div aria-live="polite">
          {asked && faulty ? (
            <Alert color="ochre" variant="outline">
              {t("programmes.entries.lookAgain")}
            </Alert>
          ) : null}
        </div>
        {props.notice}
        {failure ? <Refused failure={failure} /> : null}
        <Button type="submit" loading={busy || sending} className="waymark-self-start">
          {button}
        </Button>
      </Stack>
    </form>
  );
}

function AudienceField({
  value,
  change,
}: {
  readonly value: Audience;
  readonly change: (value: Audience) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t("programmes.entries.seenBy")}
      value={value}
      onChange={(event) => change(audiences.find((one) => one === event.currentTarget.value) ?? "everybody")}
      data={audiences.map((one) => ({ value: one, label: t(`programmes.audience.${one}`) }))}
    />
  );
}

/** Once the faults are marked: whoever cannot see them is led to the first. */
function toFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
