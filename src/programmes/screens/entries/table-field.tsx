/**
 * How is a small table inside an entry written, line by line?
 *
 * @module
 */
import { Button, Fieldset, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMark } from "../../entries/field.ts";
import { blankValue, type Draft } from "./entry-draft.ts";
import { type FieldProps, foundAt } from "./field-props.ts";
import { Found } from "./found.tsx";
import { useShownField } from "./found-words.ts";

type Table = Extract<FieldMark, { readonly field: "table" }>;

/** Lines that are shown before somebody asks for all: a long table would make typing slow. */
const fewLines = 30;

interface TableFieldProps extends FieldProps<Table> {
  /** The control of one cell. */
  readonly Input: (props: FieldProps) => ReactElement;
}

export function TableField(props: TableFieldProps): ReactElement {
  const { t } = useTranslation();
  const { label, description } = useShownField({ ...props, findings: [] });
  const { mark, path, value, change, findings } = props;
  const [all, setAll] = useState(false);
  const rows: readonly Draft[] = Array.isArray(value) ? value : [];
  const shown = all ? rows : rows.slice(0, fewLines);
  const blank = () =>
    Object.fromEntries(Object.entries(mark.columns).map(([name, column]) => [name, blankValue(column)]));
  const put = (at: number, row: Draft) => change(rows.map((one, index) => (index === at ? row : one)));
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {description === null ? null : (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        )}
        <Found findings={foundAt({ findings, path })} />
        {shown.map((row, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the table
            key={at}
            {...props}
            {...{ row, at }}
            put={(next) => put(at, next)}
            takeOut={() => change(rows.filter((_, index) => index !== at))}
          />
        ))}
        {shown.length < rows.length ? (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t("programmes.entries.allLines", { count: rows.length })}
          </Button>
        ) : null}
        <Button
          variant="default"
          size="xs"
          className="waymark-self-start"
          onClick={() => {
            setAll(true);
            change([...rows, blank()]);
          }}
        >
          {t("programmes.entries.addLine", { field: label })}
        </Button>
      </Stack>
    </Fieldset>
  );
}

interface LineProps extends TableFieldProps {
  readonly row: Draft;
  readonly at: number;
  readonly put: (row: Draft) => void;
  readonly takeOut: () => void;
}

function Line({ row, at, put, takeOut, mark, path, findings, set, Input }: LineProps): ReactElement {
  const { t } = useTranslation();
  const here = `${path}.${at}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a fieldset would read its legend with every field
    <div
      className="waymark-entry-line"
      role="group"
      aria-label={t("programmes.entries.line", { line: at + 1 })}
    >
      {Object.entries(mark.columns).map(([name, column]) => (
        <Input
          key={name}
          name={name}
          path={`${here}.${name}`}
          mark={column}
          needed={false}
          value={row[name]}
          change={(next) => put({ ...row, [name]: next })}
          findings={findings}
          set={set}
        />
      ))}
      <Button variant="default" size="xs" onClick={takeOut}>
        {t("programmes.entries.takeOutLine", { line: at + 1 })}
      </Button>
      <Found findings={foundAt({ findings, path: here })} />
    </div>
  );
}
