/**
 * The incidents' door: what demonstration and tests take from them.
 *
 * @module
 */
export { readIncidents } from "./incidents.ts";
