/**
 * What do other screens take from the safeguards' screens? Their door.
 *
 * The parts that every page is made of live here, because every screen may import the safeguards.
 *
 * @module
 */
export { useAnswer, useAnswerPages, useChange } from "./answers.ts";
export { type Asking, AskingProvider, AskRefused, type Question, type Upload, useAsking } from "./asking.ts";
export { type Column, DataTable } from "./data-table.tsx";
export { Dialog } from "./dialog.tsx";
export { HandlingEditor } from "./handling-editor.tsx";
export { HandlingWords } from "./handling-words.tsx";
export { KeysProvider, useKeys, useKeysInForce } from "./keys.tsx";
export { LogScreen } from "./log-screen.tsx";
export { Day, dayInWords, Moment } from "./moment.tsx";
export { Page } from "./page.tsx";
export { Panel } from "./panel.tsx";
export { PurposeScreen } from "./purpose-screen.tsx";
export { RecordReadings } from "./record-readings.tsx";
export { SignedInProvider, useMay, useSignedIn } from "./session.ts";
export {
  Empty,
  LoadMore,
  NothingHere,
  PageRefused,
  Refused,
  Waiting,
} from "./states.tsx";
export { useParts } from "./use-parts.tsx";
