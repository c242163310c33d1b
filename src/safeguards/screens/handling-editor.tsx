/**
 * Who shall see it? How is a handling chosen?
 *
 * Label, audience, purposes and last day, with the sentence they make under them while they are being chosen,
 * and what contradicts itself said at once.
 *
 * @module
 */
import {
  Alert,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Handling, handlingRefused, type Label, labels } from "../handling.ts";
import { type SharingPurpose, sharingPurposes } from "../purpose.ts";
import { HandlingWords } from "./handling-words.tsx";

interface AudienceChoice {
  readonly id: string;
  readonly name: string;
}

interface HandlingEditorProps {
  readonly value: Handling;
  readonly onChange: (handling: Handling) => void;
  /** The partners it may be shared with: all but the member's own. */
  readonly partners: readonly AudienceChoice[];
  /** True for records about a person at risk, which are shared for protection alone. */
  readonly protection?: boolean;
}

export function HandlingEditor(props: HandlingEditorProps): ReactElement {
  const { t } = useTranslation();
  const { value, onChange, partners, protection = false } = props;
  const refused = handlingRefused(value, protection);
  return (
    <Stack gap="md">
      <Audience value={value} onChange={onChange} partners={partners} />
      <Purposes value={value} onChange={onChange} />
      <Group grow align="flex-start" className="waymark-stack-narrow">
        <NativeSelect
          label={t("handling.label-field")}
          description={t(`handling.labels.${value.label}`)}
          inputWrapperOrder={["label", "input", "description"]}
          data={[...labels]}
          value={value.label}
          onChange={(event) => onChange({ ...value, label: event.currentTarget.value as Label })}
        />
        <TextInput
          type="date"
          label={t("handling.until-field")}
          description={t("handling.until-help")}
          inputWrapperOrder={["label", "input", "description"]}
          value={value.until ?? ""}
          onChange={(event) => onChange({ ...value, until: event.currentTarget.value || null })}
        />
      </Group>
      <div aria-live="polite" className="waymark-preview">
        <Text size="xs" c="dimmed">
          {t("handling.preview")}
        </Text>
        <HandlingWords handling={value} mine names={namesOf(value, partners)} withoutEnforcement={false} />
        {refused ? (
          <Alert color="ochre" variant="outline" mt="xs" role="alert">
            {t(`handling.refused.${refused}`)}
          </Alert>
        ) : null}
      </div>
    </Stack>
  );
}

function namesOf(handling: Handling, partners: readonly AudienceChoice[]): readonly string[] {
  const { audience } = handling;
  if (typeof audience === "string") return [];
  return partners.filter(({ id }) => audience.includes(id)).map(({ name }) => name);
}

function Audience({ value, onChange, partners }: HandlingEditorProps): ReactElement {
  const { t } = useTranslation();
  const kind = typeof value.audience === "string" ? value.audience : "named";
  const chosen = typeof value.audience === "string" ? [] : [...value.audience];
  const change = (next: string) => {
    const first = partners[0];
    if (next === "owner" || next === "node") onChange({ ...value, audience: next });
    else if (first) onChange({ ...value, audience: [first.id] });
  };
  return (
    <Stack gap="xs">
      <Radio.Group label={t("handling.audience-field")} value={kind} onChange={change}>
        <Group gap="lg" mt={6}>
          <Radio value="owner" label={t("handling.audience.owner")} />
          <Radio value="named" label={t("handling.audience.named")} disabled={partners.length === 0} />
          <Radio value="node" label={t("handling.audience.node")} />
        </Group>
      </Radio.Group>
      {kind === "named" ? (
        <MultiSelect
          label={t("handling.named-field")}
          data={partners.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={(ids) => onChange({ ...value, audience: ids.length === 0 ? "owner" : ids })}
          searchable
        />
      ) : null}
    </Stack>
  );
}

function Purposes({ value, onChange }: Pick<HandlingEditorProps, "value" | "onChange">): ReactElement {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t("handling.purposes-field")}
      value={[...value.purposes]}
      onChange={(chosen) => onChange({ ...value, purposes: chosen as SharingPurpose[] })}
    >
      <Group gap="lg" mt={6}>
        {sharingPurposes.map((purpose) => (
          <Checkbox key={purpose} value={purpose} label={t(`purposes.${purpose}.name`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
