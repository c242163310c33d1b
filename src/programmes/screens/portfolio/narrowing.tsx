/**
 * Which programmes of the portfolio are looked at?
 *
 * @module
 */
import { Group, NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { modalities } from "../../entries/programme.ts";
import type { PortfolioView } from "../../portfolio/portfolio-api.ts";
import {
  organisationCounts,
  type PortfolioSearch,
  portfolioSearch,
} from "../../portfolio/portfolio-filters.ts";
import { coordinatorRoles } from "../../portfolio/who-takes-part.ts";

interface NarrowingProps {
  readonly view: PortfolioView;
  readonly search: PortfolioSearch;
  readonly change: (search: PortfolioSearch) => void;
}

export function Narrowing({ view, search, change }: NarrowingProps): ReactElement {
  const { t } = useTranslation();
  const choices = {
    modality: [
      ...modalities.map((value) => ({ value, label: t(`programmes.choice.${value}`) })),
      { value: "undecided", label: t("programmes.portfolio.filters.undecided") },
    ],
    donor: view.donors.map(({ id, name }) => ({ value: id, label: name })),
    organisations: organisationCounts.map((value) => ({
      value,
      label: t(`programmes.portfolio.counts.${value}`),
    })),
    coordinator: coordinatorRoles.map((value) => ({
      value,
      label: t(`programmes.portfolio.coordinator.${value}`),
    })),
    corridor: view.corridors.map((value) => ({ value, label: value })),
  } as const;
  return (
    <search>
      <Group gap="sm" align="flex-end" className="waymark-filters">
        {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
          <NativeSelect
            key={name}
            size="xs"
            label={t(`programmes.portfolio.filters.${name}`)}
            value={search[name] ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(portfolioSearch({ ...search, [name]: value === "" ? undefined : value }));
            }}
            data={[{ value: "", label: t("programmes.portfolio.filters.any") }, ...choices[name]]}
          />
        ))}
      </Group>
    </search>
  );
}
