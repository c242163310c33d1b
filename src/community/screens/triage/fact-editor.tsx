/**
 * Which facts, of which type, and whose are they?
 *
 * @module
 */
import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { labelKeyOf } from "../../../model/index.ts";
import { type Fact, factOwners, factTypes, isFactType, refuseFact, releasable } from "../../triage/fact.ts";

interface FactEditorProps {
  readonly facts: readonly Fact[];
  readonly child: boolean;
  readonly change: (facts: readonly Fact[]) => void;
}

export function FactEditor({ facts, child, change }: FactEditorProps): ReactElement {
  const { t } = useTranslation();
  const replace = (key: string, next: Fact | null) =>
    change(facts.flatMap((fact) => (fact.key === key ? (next ?? []) : fact)));
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        {t("community.triage.facts")}
      </Text>
      {facts.map((fact) => (
        <OneFact key={fact.key} fact={fact} child={child} change={(next) => replace(fact.key, next)} />
      ))}
      <Button size="xs" variant="default" onClick={() => change([...facts, newFact()])}>
        {t("community.triage.addFact")}
      </Button>
    </Stack>
  );
}

function newFact(): Fact {
  return { key: crypto.randomUUID(), entityType: "PhoneNumber", properties: {}, belongsTo: "who-exploits" };
}

interface OneFactProps {
  readonly fact: Fact;
  readonly child: boolean;
  readonly change: (fact: Fact | null) => void;
}

function OneFact({ fact, child, change }: OneFactProps): ReactElement {
  const { t } = useTranslation();
  const { entityType, properties, belongsTo } = fact;
  const names: readonly string[] = isFactType(entityType) ? releasable[entityType] : [];
  const because = refuseFact(fact, child);
  const write = (name: string, value: string) => {
    const { [name]: _before, ...others } = properties;
    change({ ...fact, properties: value.trim() === "" ? others : { ...others, [name]: [value] } });
  };
  return (
    <Stack gap="xs" className="waymark-preview">
      <Group grow align="flex-start" className="waymark-stack-narrow">
        <NativeSelect
          label={t("community.triage.factType")}
          value={entityType}
          onChange={(event) => change({ ...fact, entityType: event.currentTarget.value, properties: {} })}
          data={factTypes.map((value) => ({ value, label: t(`model.${value}.label`) }))}
        />
        <NativeSelect
          label={t("community.triage.whose")}
          value={belongsTo}
          onChange={({ currentTarget: { value } }) =>
            change({ ...fact, belongsTo: factOwners.find((one) => one === value) ?? "reporter" })
          }
          data={factOwners.map((value) => ({ value, label: t(`community.triage.owners.${value}`) }))}
        />
      </Group>
      {names.map((name) => (
        <TextInput
          key={name}
          label={t(labelKeyOf(entityType, name))}
          value={properties[name]?.[0] ?? ""}
          onChange={(event) => write(name, event.currentTarget.value)}
          maxLength={300}
        />
      ))}
      {because === null || because === "nothing-said" ? null : (
        <Alert color="ochre" variant="outline" role="alert">
          {t(`community.triage.releaseLacks.${because}`)}
        </Alert>
      )}
      <Button size="compact-xs" variant="default" onClick={() => change(null)}>
        {t("community.triage.removeFact")}
      </Button>
    </Stack>
  );
}
