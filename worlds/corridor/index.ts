/**
 * The corridor world's door: what demonstration, tests and benchmarks take from it.
 *
 * @module
 */
export { type WorldFile, worldFiles, writeWorld } from "./files.ts";
export { generateCorridor } from "./generate-corridor.ts";
export type {
  DemonstrationMember,
  HubValue,
  PlantedFault,
  RecordPlace,
  TrueSubject,
  World,
  WorldHandling,
  WorldOptions,
  WorldPartner,
  WorldSource,
  WorldTruth,
} from "./world.ts";
export { WorldError } from "./world-error.ts";
