/** Natural Earth at 1:50m. Declared here, so that the compiler need not infer the type of 750 kB of numbers. */
declare module "world-atlas/countries-50m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";

  const world: Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
  export = world;
}
