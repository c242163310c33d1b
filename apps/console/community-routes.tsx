/**
 * Which address shows which of community's screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  HelpEntryScreen,
  HelpFileScreen,
  HelpScreen,
  helpFilters,
  KeysScreen,
  ModerationScreen,
  moderationTab,
  NewHelpScreen,
  NewWarningScreen,
  PublicationScreen,
  RecipientsScreen,
  RecoverScreen,
  ReportScreen,
  ReportsScreen,
  RisksScreen,
  RoutesScreen,
  reportsFilter,
  risksFilter,
  routesTab,
  VouchedScreen,
  WarningScreen,
  WarningsScreen,
  warningFilters,
} from "../../src/community/screens/index.ts";
import { signedIn } from "./signed-in-route.tsx";

const routeMap = createRoute({
  getParentRoute: () => signedIn,
  path: "/routes",
  validateSearch: routesTab,
  component: function RouteMap() {
    const navigate = routeMap.useNavigate();
    const { tab = "corridors" } = routeMap.useSearch();
    return (
      <RoutesScreen
        tab={tab}
        show={(next) => void navigate({ search: routesTab({ tab: next }), replace: true })}
      />
    );
  },
});

const risks = createRoute({
  getParentRoute: () => signedIn,
  path: "/risks",
  validateSearch: risksFilter,
  component: function Risks() {
    const navigate = risks.useNavigate();
    const { corridor } = risks.useSearch();
    return (
      <RisksScreen
        corridor={corridor}
        show={(next) => void navigate({ search: risksFilter({ corridor: next }), replace: true })}
      />
    );
  },
});

const keys = createRoute({ getParentRoute: () => signedIn, path: "/keys", component: KeysScreen });

const recovery = createRoute({
  getParentRoute: () => signedIn,
  path: "/keys/recovery",
  component: RecoverScreen,
});

const recipients = createRoute({
  getParentRoute: () => signedIn,
  path: "/recipients",
  component: RecipientsScreen,
});

const moderation = createRoute({
  getParentRoute: () => signedIn,
  path: "/moderation",
  validateSearch: moderationTab,
  component: function Moderation() {
    const navigate = moderation.useNavigate();
    const { tab = "waiting" } = moderation.useSearch();
    return (
      <ModerationScreen
        tab={tab}
        show={(next) => void navigate({ search: moderationTab({ tab: next }), replace: true })}
      />
    );
  },
});

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: "/publication",
  component: PublicationScreen,
});

const help = createRoute({
  getParentRoute: () => signedIn,
  path: "/help",
  validateSearch: helpFilters,
  component: function Help() {
    const navigate = help.useNavigate();
    const filters = help.useSearch();
    return <HelpScreen filters={filters} change={(search) => void navigate({ search, replace: true })} />;
  },
});

const newHelp = createRoute({
  getParentRoute: () => signedIn,
  path: "/help/new",
  component: function NewHelp() {
    const navigate = newHelp.useNavigate();
    return (
      <NewHelpScreen added={(entryId) => void navigate({ to: "/help/$entryId", params: { entryId } })} />
    );
  },
});

const helpFile = createRoute({
  getParentRoute: () => signedIn,
  path: "/help/file",
  component: HelpFileScreen,
});

const helpEntry = createRoute({
  getParentRoute: () => signedIn,
  path: "/help/$entryId",
  component: function HelpEntry() {
    const { entryId } = helpEntry.useParams();
    return <HelpEntryScreen key={entryId} entryId={entryId} />;
  },
});

const warnings = createRoute({
  getParentRoute: () => signedIn,
  path: "/warnings",
  validateSearch: warningFilters,
  component: function Warnings() {
    const navigate = warnings.useNavigate();
    const filters = warnings.useSearch();
    return <WarningsScreen filters={filters} change={(search) => void navigate({ search, replace: true })} />;
  },
});

const newWarning = createRoute({
  getParentRoute: () => signedIn,
  path: "/warnings/new",
  component: function NewWarning() {
    const navigate = newWarning.useNavigate();
    return (
      <NewWarningScreen
        written={(warningId) => void navigate({ to: "/warnings/$warningId", params: { warningId } })}
      />
    );
  },
});

const warning = createRoute({
  getParentRoute: () => signedIn,
  path: "/warnings/$warningId",
  component: function Warning() {
    const { warningId } = warning.useParams();
    return <WarningScreen key={warningId} warningId={warningId} />;
  },
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports",
  validateSearch: reportsFilter,
  component: function Reports() {
    const navigate = reports.useNavigate();
    const { state = "waiting" } = reports.useSearch();
    return (
      <ReportsScreen
        state={state}
        show={(next) => void navigate({ search: reportsFilter({ state: next }), replace: true })}
      />
    );
  },
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/$reportId",
  component: function Report() {
    const { reportId } = report.useParams();
    return <ReportScreen key={reportId} reportId={reportId} />;
  },
});

const vouched = createRoute({ getParentRoute: () => signedIn, path: "/vouched", component: VouchedScreen });

export const communityRoutes = [
  reports,
  report,
  vouched,
  moderation,
  routeMap,
  risks,
  keys,
  recovery,
  recipients,
  publication,
  help,
  newHelp,
  helpFile,
  helpEntry,
  warnings,
  newWarning,
  warning,
] as const;
