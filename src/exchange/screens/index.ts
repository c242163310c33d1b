/**
 * Which screens does the exchange have? Their door.
 *
 * @module
 */
export { ProgrammePublicationScreen } from "./programme-publication-screen.tsx";
