/**
 * What do IOM's downloads call the same field?
 *
 * Three shapes are in circulation; each field has one name here and the names that the shapes give it.
 *
 * Source: IOM Missing Migrants Project, API of 2014 to 2025, download of 2024, download of 2020.
 *
 * @module
 */

export type Field =
  | "incident"
  | "part"
  | "region"
  | "date"
  | "year"
  | "month"
  | "dead"
  | "missing"
  | "total"
  | "survivors"
  | "females"
  | "males"
  | "children"
  | "cause"
  | "country"
  | "place"
  | "grouping"
  | "coordinates"
  | "latitude"
  | "longitude"
  | "route"
  | "informationSource"
  | "url"
  | "quality"
  | "regionOfOrigin"
  | "countryOfOrigin";

const NAMES: Readonly<Record<Field, readonly string[]>> = {
  incident: ["web_id", "main id", "web id"],
  part: ["incident id"],
  region: ["region", "region of incident"],
  date: ["reported_date", "incident date", "reported date"],
  year: ["year", "reported year", "incident year"],
  month: ["reported month", "month"],
  dead: ["number_dead", "number dead", "number of dead"],
  missing: ["number_missing", "minimum estimated number of missing"],
  total: ["total_dead_and_missing", "total number of dead and missing", "total dead and missing"],
  survivors: ["number_of_survivors", "number of survivors"],
  females: ["number_of_female", "number of females"],
  males: ["number_of_male", "number of males"],
  children: ["number_of_children", "number of children"],
  cause: ["cause_death", "cause of death"],
  country: ["country_of_incident", "country of incident"],
  place: ["location_description", "location of death", "location of incident", "location description"],
  grouping: ["unsd_geographic_grouping", "unsd geographical grouping"],
  coordinates: ["location_coodinates", "location_coordinates", "coordinates", "location coordinates"],
  latitude: ["latitude"],
  longitude: ["longitude"],
  route: ["migration_route", "migration route"],
  informationSource: ["information_source", "information source"],
  url: ["url"],
  quality: ["source_quality", "source quality"],
  regionOfOrigin: ["region_origin", "region of origin"],
  countryOfOrigin: ["country_origin", "country of origin"],
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.keys(NAMES) as Field[]).flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);

/** The field that a column or JSON name stands for; null when the project has none of that name. */
export function fieldOf(column: string): Field | null {
  return FIELD_OF.get(column.trim().toLowerCase()) ?? null;
}

/** True when the names are those of one of the three shapes: an id, a date and the dead and missing. */
export function isMissingMigrants(columns: readonly string[]): boolean {
  const fields = new Set(columns.map(fieldOf));
  return (["incident", "date", "total", "missing", "cause"] as const).every((field) => fields.has(field));
}
