/**
 * What does the part of the API look like that holds the map of routes?
 *
 * @module
 */
import { z } from "zod";
import { publicLanguages } from "./public-languages.ts";
import { mapLimits } from "./refuse-map.ts";

const id = z.string().min(1).max(160);
const name = z.string().trim().min(1).max(mapLimits.name);
/** What it is called in languages in which its name is another; none when left out. */
const names = z.partialRecord(z.enum(publicLanguages), name).default({});
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

const placeSchema = z.object({
  id,
  name,
  names,
  latitude,
  longitude,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});

const legSchema = z.object({
  id,
  from: id,
  to: id,
  line: z
    .array(z.tuple([latitude, longitude]))
    .min(2)
    .max(mapLimits.pointsOfLine),
  /** Thousands a year. */
  movements: z.number().positive().max(100_000).nullable(),
});

const corridorSchema = z.object({
  id,
  name,
  names,
  /** Name of the route at IOM's Missing Migrants Project; "" for none. */
  route: z.string().max(200),
  legs: z.array(id).min(1).max(200),
});

const mapContent = z.object({
  places: z.array(placeSchema).max(mapLimits.places),
  legs: z.array(legSchema).max(mapLimits.legs),
  corridors: z.array(corridorSchema).max(mapLimits.corridors),
});

/** GET /api/v1/route-map, GET /api/v1/route-map/versions/:version */
export const routeMapView = mapContent.extend({
  version: z.number().int(),
  credit: z.array(z.string()),
});

const words = z.string().trim().min(1).max(500);
const basedOn = z.number().int().positive();

/** PUT /api/v1/route-map */
export const routeMapSaving = z.object({ basedOn, words, map: mapContent });

/** POST /api/v1/route-map/versions/:version/restore */
export const routeMapRestoring = z.object({ basedOn, words });

/** GET /api/v1/route-map/versions */
export const routeMapVersions = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      /** Name; null for the map that came with the program. */
      partner: z.string().nullable(),
      words: z.string(),
      savedOn: z.string().nullable(),
      places: z.number().int(),
      legs: z.number().int(),
      corridors: z.number().int(),
    }),
  ),
});
