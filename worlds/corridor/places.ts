/**
 * Where does this world lie?
 *
 * Two States that do not exist, Velmora and Tarsenia, on an island that does not exist in the empty southern
 * Indian Ocean: no place, people or route of the real world can be meant. A corridor of eight towns crosses
 * the border between them; a second one follows the coast.
 *
 * @module
 */

/** A town; latitude and longitude in degrees, WGS 84. */
export interface Town {
  readonly name: string;
  readonly state: "Velmora" | "Tarsenia";
  readonly latitude: number;
  readonly longitude: number;
}

const town = (name: string, state: Town["state"], latitude: number, longitude: number): Town => ({
  name,
  state,
  latitude,
  longitude,
});

/** The inland corridor, in order of travel; the border lies between the fourth and the fifth. */
export const inlandCorridor: readonly Town[] = [
  town("Senvala", "Velmora", -34.812, 87.164),
  town("Dorrim", "Velmora", -34.207, 88.031),
  town("Kestwick Ford", "Velmora", -33.564, 88.992),
  town("Ostrel Gate", "Velmora", -32.958, 89.871),
  town("Tavrin Cross", "Tarsenia", -32.641, 90.403),
  town("Loumeth", "Tarsenia", -31.902, 91.377),
  town("Arden Mill", "Tarsenia", -31.215, 92.488),
  town("Quessara", "Tarsenia", -30.547, 93.602),
];

/** The coastal corridor, in order of travel. */
export const coastalCorridor: readonly Town[] = [
  town("Hallenport", "Velmora", -35.691, 88.447),
  town("Brack Haven", "Velmora", -35.118, 89.926),
  town("Sollin Bay", "Tarsenia", -34.006, 91.744),
  town("Mirrow", "Tarsenia", -32.733, 93.218),
];

export const towns: readonly Town[] = [...inlandCorridor, ...coastalCorridor];

export const corridors: readonly (readonly Town[])[] = [inlandCorridor, coastalCorridor];

/** Street names that lean to no language's towns. */
export const streets: readonly string[] = [
  "Mill Street",
  "Station Road",
  "Harbour Lane",
  "Long Market",
  "Orchard Row",
  "Bridge Street",
  "North Wall",
  "Salt Quay",
  "Cooper's Yard",
  "Lantern Hill",
  "Old Toll Road",
  "Weaver Street",
  "Granary Walk",
  "Chapel Rise",
  "Kiln Lane",
  "Ferry Road",
];
