/**
 * How are options scored, criteria weighed, and options taken out?
 *
 * @module
 */
import { Button, Group, NativeSelect, NumberInput, Stack, Table, Text, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { withScore, withWeight } from "./exercise-draft.ts";
import { NamesStep, RemoveButton, type StepProps } from "./naming-steps.tsx";

export function ScoresStep({ draft, change }: StepProps): ReactElement {
  const { t } = useTranslation();
  const scoreOf = (option: string, criterion: string) =>
    draft.scores.find((one) => one.option === option && one.criterion === criterion);
  return (
    <Stack gap="sm">
      <Text size="sm">{t("programmes.priorities.scoresMean")}</Text>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("programmes.field.option")}</Table.Th>
              {draft.criteria.map(({ name, worst, best }) => (
                <Table.Th key={name}>
                  {name} ({worst} → {best})
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.options.map(({ name: option }) => (
              <Table.Tr key={option}>
                <Table.Th scope="row">{option}</Table.Th>
                {draft.criteria.map(({ name: criterion }) => (
                  <Table.Td key={criterion}>
                    <NumberInput
                      size="xs"
                      aria-label={t("programmes.priorities.scoreOf", { option, criterion })}
                      value={scoreOf(option, criterion)?.score ?? ""}
                      onChange={(value) =>
                        change(
                          withScore(
                            draft,
                            { option, criterion },
                            typeof value === "number" ? { score: value } : null,
                          ),
                        )
                      }
                    />
                    <NativeSelect
                      size="xs"
                      aria-label={t("programmes.priorities.gradeOf", { option, criterion })}
                      value={String(scoreOf(option, criterion)?.grade ?? "")}
                      disabled={scoreOf(option, criterion) === undefined}
                      onChange={(event) =>
                        change(
                          withScore(
                            draft,
                            { option, criterion },
                            { grade: Number(event.currentTarget.value) },
                          ),
                        )
                      }
                      data={
                        scoreOf(option, criterion) === undefined
                          ? ["", "0", "1", "2", "3", "4"]
                          : ["0", "1", "2", "3", "4"]
                      }
                    />
                    <NumberInput
                      size="xs"
                      placeholder={t("programmes.priorities.oneGradeWorse")}
                      aria-label={t("programmes.priorities.downgradedOf", { option, criterion })}
                      disabled={scoreOf(option, criterion) === undefined}
                      value={scoreOf(option, criterion)?.downgraded ?? ""}
                      onChange={(value) =>
                        change(
                          withScore(
                            draft,
                            { option, criterion },
                            { downgraded: typeof value === "number" ? value : null },
                          ),
                        )
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

export function WeightsStep({ draft, change }: StepProps): ReactElement {
  const { t } = useTranslation();
  const weightOf = (group: string, criterion: string) =>
    draft.weights.find((one) => one.group === group && one.criterion === criterion)?.weight ?? 0;
  const setShare = (of: string, share: number) =>
    change({
      ...draft,
      groups: draft.groups.map((one) => (one.group === of ? { ...one, share: Math.max(0, share) } : one)),
    });
  return (
    <Stack gap="sm">
      <NamesStep draft={draft} change={change} of="groups" />
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("programmes.field.group")}</Table.Th>
              <Table.Th>{t("programmes.field.share")}</Table.Th>
              {draft.criteria.map(({ name }) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.groups.map(({ group, share }) => (
              <Table.Tr key={group}>
                <Table.Th scope="row">{group}</Table.Th>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    min={0}
                    max={1_000}
                    aria-label={t("programmes.priorities.shareOf", { group })}
                    value={share}
                    onChange={(value) => (typeof value === "number" ? setShare(group, value) : undefined)}
                  />
                </Table.Td>
                {draft.criteria.map(({ name: criterion }) => (
                  <Table.Td key={criterion}>
                    <NumberInput
                      size="xs"
                      min={0}
                      aria-label={t("programmes.priorities.weightOf", { group, criterion })}
                      value={weightOf(group, criterion)}
                      onChange={(value) =>
                        typeof value === "number"
                          ? change(withWeight(draft, { group, criterion }, Math.max(0, value)))
                          : undefined
                      }
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed">
        {t("programmes.priorities.weightsMean")}
      </Text>
    </Stack>
  );
}

export function VetoesStep({ draft, change }: StepProps): ReactElement {
  const { t } = useTranslation();
  const [said, setSaid] = useState({ option: "", by: "", reason: "" });
  const whole = said.option !== "" && said.by.trim() !== "" && said.reason.trim() !== "";
  const field = (name: "by" | "reason") => (
    <TextInput
      label={t(`programmes.field.${name}`)}
      value={said[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setSaid((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <Stack gap="sm">
      <Text size="sm">{t("programmes.priorities.vetoesMean")}</Text>
      {draft.vetoes.map(({ option, by, reason }, at) => (
        <Group key={`${option} ${by} ${reason}`} gap="xs">
          <Text size="sm">{`${option}: ${reason} (${by})`}</Text>
          <RemoveButton
            name={option}
            remove={() => change({ ...draft, vetoes: draft.vetoes.filter((_, place) => place !== at) })}
          />
        </Group>
      ))}
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t("programmes.field.option")}
          value={said.option}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSaid((before) => ({ ...before, option: value }));
          }}
          data={["", ...draft.options.map(({ name }) => name)]}
        />
        {field("by")}
        {field("reason")}
        <Button
          variant="default"
          disabled={!whole}
          onClick={() => {
            change({
              ...draft,
              vetoes: [...draft.vetoes, { ...said, by: said.by.trim(), reason: said.reason.trim() }],
            });
            setSaid({ option: "", by: "", reason: "" });
          }}
        >
          {t("programmes.priorities.addVeto")}
        </Button>
      </Group>
    </Stack>
  );
}
