/**
 * Which budget does an activity tell of, twelve months at a time?
 *
 * @module
 */
import type { Entry } from "../../../programmes/index.ts";
import { element, textElement, type XmlTree } from "../../xml/xml-tree.ts";
import { byText, money, type Publishing } from "./publishing.ts";

/** Lines of one period are one budget; committed when all of it is funded. Unit: USD. */
export function budgetsOf(
  { set }: Publishing,
  components: readonly Entry<"component">[],
): readonly XmlTree[] {
  const ids = new Set(components.map(({ id }) => id));
  const periods = new Map<string, { start: string; end: string; usd: number; funded: boolean }>();
  for (const { content } of set["budget-line"]) {
    if (!ids.has(content.component)) continue;
    const key = `${content.start}/${content.end}`;
    const before = periods.get(key) ?? { start: content.start, end: content.end, usd: 0, funded: true };
    periods.set(key, {
      ...before,
      usd: before.usd + content.usd,
      funded: before.funded && content.funded,
    });
  }
  return [...periods]
    .sort(([one], [other]) => byText(one, other))
    .map(([, { start, end, usd, funded }]) =>
      element(
        "budget",
        { type: "1", status: funded ? "2" : "1" },
        element("period-start", { "iso-date": start }),
        element("period-end", { "iso-date": end }),
        textElement("value", money(usd), { currency: "USD", "value-date": start }),
      ),
    );
}
