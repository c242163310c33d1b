/** @jsxImportSource preact */
/**
 * How is one of a few things chosen, each with its picture and its words?
 *
 * Radio buttons by nature, so that a keyboard and a screen reader find what they know; large by looks.
 *
 * @module
 */
import type { ComponentChild } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly icon: IconName;
  readonly text: ComponentChild;
}

interface ChoiceListProps<Value extends string> {
  readonly name: string;
  /** Said by a screen reader before the choices; the heading above says it to the eye. */
  readonly legend: ComponentChild;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}

export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  return (
    <fieldset class="choices">
      <legend class="hidden">{props.legend}</legend>
      {props.choices.map(({ value, icon, text }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <Icon name={icon} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
