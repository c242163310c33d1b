/**
 * Which screens does intelligence have? Their door.
 *
 * @module
 */

// What an address says is read where the addresses are declared.
export { queueFilters } from "../queue-filters.ts";
export { recordFilters } from "../record-filters.ts";
export { subjectTab } from "../subject-tab.ts";
export { CappedBlocksScreen } from "./capped-blocks-screen.tsx";
export { HubsScreen } from "./hubs-screen.tsx";
export { ImportScreen } from "./import-screen.tsx";
export { ImportsScreen } from "./imports-screen.tsx";
export { NewImportScreen } from "./new-import-screen.tsx";
export { PairScreen } from "./pair-screen.tsx";
export { QueueScreen } from "./queue-screen.tsx";
export { RecordScreen } from "./record-screen.tsx";
export { RecordsScreen } from "./records-screen.tsx";
export { SourcesScreen } from "./sources-screen.tsx";
export { SubjectScreen } from "./subject-screen.tsx";
