/**
 * Is the warning about one leg, or about a region of the first level and the legs that cross it?
 *
 * @module
 */
import { Button, Group, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { WarningDraft } from "../../warnings/warning.ts";
import type { LegsKnown } from "./legs-known.ts";

type Area = Pick<WarningDraft, "region" | "legs">;

interface AreaFieldProps extends Area {
  readonly known: LegsKnown;
  readonly change: (area: Area) => void;
}

export function AreaField({ region, legs, known, change }: AreaFieldProps): ReactElement {
  const { t } = useTranslation();
  const left = known.choices.filter(({ value }) => !legs.includes(value));
  const put = (leg: string) => {
    if (leg !== "") change({ region, legs: region === null ? [leg] : [...legs, leg] });
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t("community.warnings.about")}
        value={region === null ? "leg" : "region"}
        onChange={(about) =>
          change(about === "leg" ? { region: null, legs: legs.slice(0, 1) } : { region: "", legs })
        }
      >
        <Group gap="lg" mt={6}>
          <Radio value="leg" label={t("community.warnings.aboutLeg")} />
          <Radio value="region" label={t("community.warnings.aboutRegion")} />
        </Group>
      </Radio.Group>
      {region === null ? null : (
        <TextInput
          label={t("community.warnings.region")}
          description={t("community.warnings.regionHint")}
          maw="20rem"
          value={region}
          onChange={(event) => change({ region: event.currentTarget.value.toUpperCase().trim(), legs })}
        />
      )}
      <NativeSelect
        label={t(region === null ? "community.warnings.leg" : "community.warnings.addLeg")}
        maw="28rem"
        value={region === null ? (legs[0] ?? "") : ""}
        onChange={(event) => put(event.currentTarget.value)}
        data={[
          { value: "", label: t("community.warnings.chooseLeg") },
          ...(region === null ? known.choices : left),
        ]}
      />
      {region === null ? null : (
        <Group gap="xs">
          {legs.map((leg) => (
            <Button
              key={leg}
              size="compact-sm"
              variant="default"
              aria-label={t("community.warnings.dropLeg", { leg: known.nameOf(leg) })}
              onClick={() => change({ region, legs: legs.filter((one) => one !== leg) })}
            >
              <bdi>{known.nameOf(leg)}</bdi>&nbsp;<span aria-hidden="true">×</span>
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
