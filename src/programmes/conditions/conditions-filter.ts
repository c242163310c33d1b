/**
 * Which part of the agreements does an address name?
 *
 * @module
 */
export const conditionsTabs = ["agreements", "costs", "rules"] as const;
export type ConditionsTab = (typeof conditionsTabs)[number];

export interface ConditionsFilter {
  readonly programme?: string;
  /** UUID of the agreement that is looked at. */
  readonly agreement?: string;
  readonly tab?: ConditionsTab;
}

/** What is not one of the words is left out. */
export function conditionsFilter(said: Readonly<Record<string, unknown>>): ConditionsFilter {
  const tab = conditionsTabs.find((one) => one === said.tab);
  const [programme, agreement] = [said.programme, said.agreement].map((one) =>
    typeof one === "string" && one !== "" ? one : undefined,
  );
  return {
    ...(programme !== undefined && { programme }),
    ...(agreement !== undefined && { agreement }),
    ...(tab !== undefined && tab !== "agreements" && { tab }),
  };
}
