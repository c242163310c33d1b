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
  rule(type: string, name: string): string;
  /** "+9.2 bits". */
  bits(bits: number): string;
  /** "8,400": how many times likelier, either way. Two figures that count. */
  ratio(bits: number): string;
  /** "phone, name and address". */
  list(words: readonly string[]): string;
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
    rule: (type, name) => {
      // The rule of one identifier is called after its field.
      const field = /^same (\w+)$/.exec(name)?.[1] ?? "";
      return entityTypes.get(type)?.properties[field] === undefined
        ? t(`rules.${levelKey(name)}`, { defaultValue: name })
        : t("rules.same-value", { property: t(propertyKey(type, field)) });
    },
    bits: (bits) => {
      const figure = number.format(bits).replace("-", "\u2212");
      // Between right-to-left words a sign would go to the figure's other side.
      return t("evidence.bits", {
        bits: document.documentElement.dir === "rtl" ? `\u2066${figure}\u2069` : figure,
      });
    },
    ratio: (bits) => ratioIn(i18n.language, 2 ** Math.min(40, Math.abs(bits))),
    list: (words) => new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(words),
    probability: (share) => percent.format(Math.min(0.999, Math.max(0.001, share))),
  };
}

function ratioIn(language: string, ratio: number): string {
  const long = ratio >= 1e6 ? ({ notation: "compact", compactDisplay: "long" } as const) : {};
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 2, ...long }).format(ratio);
}

function propertyKey(type: string, name: string): string {
  const known = entityTypes.get(type)?.properties[name];
  return known ? labelKeyOf(type, name) : `model.${type}.${name}`;
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
