/**
 * Which programme is a page about?
 *
 * @module
 */
import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

interface ProgrammePickerProps {
  readonly programmes: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  /** UUID; null for all of them. */
  readonly value: string | null;
  readonly choose: (programme: string | null) => void;
}

export function ProgrammePicker({ programmes, value, choose }: ProgrammePickerProps): ReactElement {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t("programmes.picker.programme")}
      maw="32rem"
      value={value ?? ""}
      onChange={(event) => choose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      data={[
        { value: "", label: t("programmes.picker.all") },
        ...programmes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
      ]}
    />
  );
}
