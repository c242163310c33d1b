/**
 * Which control does a field have?
 *
 * @module
 */
import type { ReactElement } from "react";
import { AnswersField } from "./answers-field.tsx";
import type { FieldProps } from "./field-props.ts";
import { ListField } from "./list-field.tsx";
import { ChoiceField, DayField, FlagField, NumberField, TextField } from "./plain-fields.tsx";
import { ReferenceField } from "./reference-field.tsx";
import { TableField } from "./table-field.tsx";

export function FieldInput(props: FieldProps): ReactElement {
  const { mark } = props;
  switch (mark.field) {
    case "text":
      return <TextField {...props} mark={mark} />;
    case "number":
      return <NumberField {...props} />;
    case "boolean":
      return <FlagField {...props} />;
    case "day":
    case "month":
      return <DayField {...props} mark={mark} />;
    case "choice":
      return <ChoiceField {...props} mark={mark} />;
    case "reference":
      return <ReferenceField {...props} mark={mark} />;
    case "list":
      return <ListField {...props} mark={mark} />;
    case "table":
      return <TableField {...props} mark={mark} Input={FieldInput} />;
    case "answers":
      return <AnswersField {...props} />;
  }
}
