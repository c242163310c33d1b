/**
 * Which organisations does an activity name?
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, narrativeIn } from "./import-context.ts";

type Type = Content<"organisation">["type"];

/** OrganisationType; what has no word of ours stands as the nearest. */
const types: Readonly<Record<string, Type>> = {
  "10": "government",
  "11": "government",
  "15": "government",
  "21": "international-civil-society",
  "22": "national-civil-society",
  "23": "international-civil-society",
  "24": "national-civil-society",
  "30": "private",
  "40": "un",
  "60": "donor",
  "70": "private",
  "71": "private",
  "72": "private",
  "73": "private",
  "80": "academic",
};

/** @returns the id of the organisation that the element names; null when it names none. */
export function organisationOf(
  reading: ActivityReading,
  element: XmlElement | null | undefined,
): string | null {
  if (!element) return null;
  const ref = attribute(element, "ref");
  const name = narrativeIn(element);
  if (ref === null && name === "") return null;
  const funds = element.name === "participating-org" && attribute(element, "role") === "1";
  const type = types[attribute(element, "type") ?? ""] ?? (funds ? "donor" : "international");
  return reading.put(
    "organisation",
    ref === null ? `named/${name.toLowerCase()}` : ref.toLowerCase(),
    {
      name: (name === "" ? (ref ?? "") : name).slice(0, 200),
      acronym: (ref ?? name).slice(0, 40),
      type: type === "government" && funds ? "donor" : type,
      iatiIdentifier: ref === null ? null : ref.slice(0, 120),
      country: null,
      partner: null,
    },
    element,
  );
}
