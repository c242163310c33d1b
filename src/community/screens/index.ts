/**
 * Which screens does community have? Their door.
 *
 * @module
 */

export { moderationTab } from "../connect/moderation-tab.ts";
export { helpFilters } from "../help/help-filters.ts";
export { risksFilter } from "../risk/risks-filter.ts";
export { routesTab } from "../routes/routes-tab.ts";
export { reportsFilter } from "../triage/reports-filter.ts";
export { warningFilters } from "../warnings/warning-filters.ts";
export { ModerationScreen } from "./connect/moderation-screen.tsx";
export { HelpEntryScreen } from "./help/help-entry-screen.tsx";
export { HelpFileScreen } from "./help/help-file-screen.tsx";
export { HelpScreen } from "./help/help-screen.tsx";
export { NewHelpScreen } from "./help/new-help-screen.tsx";
export { forgetKeys } from "./keys/held-keys.ts";
export { KeysScreen } from "./keys/keys-screen.tsx";
export { RecipientsScreen } from "./keys/recipients-screen.tsx";
export { RecoverScreen } from "./keys/recover-screen.tsx";
export { PublicationScreen } from "./publication/publication-screen.tsx";
export { RisksScreen } from "./risk/risks-screen.tsx";
export { RoutesScreen } from "./routes/routes-screen.tsx";
export { ReportScreen } from "./triage/report-screen.tsx";
export { ReportsScreen } from "./triage/reports-screen.tsx";
export { VouchedScreen } from "./triage/vouched-screen.tsx";
export { NewWarningScreen } from "./warnings/new-warning-screen.tsx";
export { WarningScreen } from "./warnings/warning-screen.tsx";
export { WarningsScreen } from "./warnings/warnings-screen.tsx";
