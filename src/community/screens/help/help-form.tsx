/**
 * How is help written down?
 *
 * What may not stand is said beside its field, in the words of the node's own check. There is nothing to fill in about
 * who may be helped, and no field for a point on a map (rules 19 and 40).
 *
 * @module
 */
import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useAnswer } from "../../../safeguards/screens/index.ts";
import { type Cost, costs, type HelpDraft, hidesWhere, tiesToAuthorities } from "../../help/help-entry.ts";
import { type ServiceKind, serviceKinds } from "../../help/kinds-of-help.ts";
import { refuseHelp } from "../../help/refuse-help.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { AuthorityField } from "./authority-field.tsx";
import { useHelpWords } from "./help-words.ts";
import { PlacesField } from "./places-field.tsx";

interface HelpFormProps {
  readonly start: HelpDraft;
  readonly submit: (draft: HelpDraft) => void;
  readonly busy: boolean;
  /** What the node said; null when nothing. */
  readonly failure: unknown;
  readonly button: string;
}

export function HelpForm({ start, submit, busy, failure, button }: HelpFormProps): ReactElement {
  const { t } = useTranslation();
  const words = useHelpWords();
  const map = useAnswer("/route-map", routeMapView);
  const [draft, setDraft] = useState(start);
  const [asked, setAsked] = useState(false);
  const places = map.data ? new Set(map.data.places.map(({ id }) => id)) : undefined;
  const refused = refuseHelp(draft, places);
  const set = (more: Partial<HelpDraft>) => setDraft((before) => ({ ...before, ...more }));
  const error = (field: keyof HelpDraft) => (asked ? words.refusal(refused, field) : null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (refused.length === 0) submit(draft);
    else toFirstFault(event.currentTarget);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md" maw="42rem">
        <TextInput
          label={t("community.help.fields.name")}
          description={t("community.help.hints.name")}
          value={draft.name}
          error={error("name")}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("community.help.fields.runBy")}
          value={draft.runBy}
          error={error("runBy")}
          onChange={(event) => set({ runBy: event.currentTarget.value })}
        />
        <PlacesField
          value={draft.places}
          places={map.data?.places ?? []}
          error={error("places")}
          change={(next) => set({ places: next })}
        />
        <Checkbox.Group
          label={t("community.help.fields.kinds")}
          value={[...draft.kinds]}
          error={error("kinds")}
          onChange={(kinds) => set({ kinds: kinds as ServiceKind[] })}
        >
          <Group gap="lg" mt={6}>
            {serviceKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={words.kind(kind)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox
          label={t("community.help.fields.informal")}
          description={t("community.help.hints.informal")}
          checked={draft.informal}
          onChange={(event) => set({ informal: event.currentTarget.checked })}
        />
        {hidesWhere(draft) ? (
          <Alert color="ochre" variant="outline" role="note">
            {t("community.help.hints.hidden")}
          </Alert>
        ) : null}
        {hidesWhere(draft) && draft.address === null ? null : (
          <TextInput
            label={t("community.help.fields.address")}
            description={t("community.help.hints.address")}
            value={draft.address ?? ""}
            error={error("address")}
            onChange={(event) => set({ address: event.currentTarget.value || null })}
          />
        )}
        <LinesField
          name="contact"
          value={draft.contact}
          error={error("contact")}
          change={(contact) => set({ contact })}
        />
        <TextInput
          label={t("community.help.fields.languages")}
          description={
            draft.languages.length === 0
              ? t("community.help.hints.languages")
              : words.list(draft.languages.map(words.language))
          }
          defaultValue={draft.languages.join(" ")}
          error={error("languages")}
          onChange={(event) =>
            set({ languages: event.currentTarget.value.split(/[\s,;]+/).filter((tag) => tag !== "") })
          }
        />
        <TextInput
          label={t("community.help.fields.hours")}
          description={draft.hours === "" ? t("community.help.hints.hours") : words.hours(draft.hours)}
          value={draft.hours}
          error={error("hours")}
          onChange={(event) => set({ hours: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("community.help.fields.cost")}
          value={draft.cost}
          onChange={(event) => set({ cost: event.currentTarget.value as Cost })}
          data={costs.map((value) => ({ value, label: t(`community.help.costs.${value}`) }))}
        />
        <AuthorityField
          value={draft.authority}
          error={error("authority")}
          change={(authority) => set({ authority })}
        />
        <NativeSelect
          label={t("community.help.fields.worksWithAuthorities")}
          value={draft.worksWithAuthorities}
          error={error("worksWithAuthorities")}
          onChange={(event) =>
            set({ worksWithAuthorities: event.currentTarget.value as HelpDraft["worksWithAuthorities"] })
          }
          data={tiesToAuthorities.map((value) => ({ value, label: t(`community.help.ties.${value}`) }))}
        />
        <Checkbox
          label={t("community.help.fields.childFriendly")}
          checked={draft.childFriendly}
          onChange={(event) => set({ childFriendly: event.currentTarget.checked })}
        />
        <p className="waymark-quiet">{t("community.help.noCondition")}</p>
        {failure ? <Refused failure={failure} /> : null}
        {asked && refused.length > 0 ? (
          <Alert color="ochre" variant="outline" role="alert">
            {t("community.help.lookAgain")}
          </Alert>
        ) : null}
        <Button type="submit" loading={busy} className="waymark-self-start">
          {button}
        </Button>
      </Stack>
    </form>
  );
}

/** Once the faults are marked: whoever cannot see them is led to the first. */
function toFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

interface LinesFieldProps {
  readonly name: "contact";
  readonly value: readonly string[];
  readonly error: string | null;
  readonly change: (lines: readonly string[]) => void;
}

/** One way a line. */
function LinesField({ name, value, error, change }: LinesFieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t(`community.help.fields.${name}`)}
      description={t(`community.help.hints.${name}`)}
      rows={2}
      defaultValue={value.join("\n")}
      error={error}
      onChange={(event) => {
        const lines = event.currentTarget.value.split("\n").map((line) => line.trim());
        change(lines.filter((line) => line !== ""));
      }}
    />
  );
}
