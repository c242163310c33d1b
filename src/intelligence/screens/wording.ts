/**
 * How are types, properties, gradings and levels said in the reader's language?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import { entityTypes, labelKeyOf } from "../../model/index.ts";
import { levelKey } from "../evidence-steps.ts";

export interface Wording {
  /** "Person"; an unknown type's own name. */
  type(name: string): string;
  /** "Date of birth"; an unknown property's own name, with spaces. */
  property(type: string, name: string): string;
  /** "same name, other script". */
  level(name: string): string;
  /** "same birth date": the blocking rule that brought two records together. */
  rule(name: string): string;
  /** "+9.2 bits". */
  bits(bits: number): string;
  /** "97 %". Never rounds to certainty. */
  probability(share: number): string;
}

export function useWording(): Wording {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  return {
    type: (name) => t(`model.${name}.label`, { defaultValue: spaced(name) }),
    property: (type, name) => t(propertyKey(type, name), { defaultValue: spaced(name) }),
    level: (name) => t(`evidence.levels.${levelKey(name)}`, { defaultValue: name }),
    rule: (name) => t(`rules.${levelKey(name)}`, { defaultValue: name }),
    bits: (bits) => t("evidence.bits", { bits: number.format(bits).replace("-", "\u2212") }),
    probability: (share) => percent.format(Math.min(0.999, Math.max(0.001, share))),
  };
}

function propertyKey(type: string, name: string): string {
  const known = entityTypes.get(type)?.properties[name];
  return known ? labelKeyOf(type, name) : `model.${type}.${name}`;
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
