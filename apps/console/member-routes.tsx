/**
 * Which address shows which screen to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import { MembersScreen, PartnersScreen } from "../../src/identity/screens/index.ts";
import {
  CappedBlocksScreen,
  HubsScreen,
  ImportScreen,
  ImportsScreen,
  NewImportScreen,
  PairScreen,
  QueueScreen,
  queueFilters,
  RecordScreen,
  RecordsScreen,
  recordFilters,
  SourcesScreen,
  SubjectScreen,
  subjectTab,
} from "../../src/intelligence/screens/index.ts";
import { LogScreen, NothingHere } from "../../src/safeguards/screens/index.ts";
import { HomeScreen } from "./home-screen.tsx";
import { signedIn } from "./signed-in-route.tsx";

const home = createRoute({ getParentRoute: () => signedIn, path: "/", component: HomeScreen });

const records = createRoute({
  getParentRoute: () => signedIn,
  path: "/records",
  validateSearch: recordFilters,
  component: function Records() {
    const navigate = records.useNavigate();
    const filters = records.useSearch();
    return <RecordsScreen filters={filters} change={(search) => void navigate({ search, replace: true })} />;
  },
});

const record = createRoute({
  getParentRoute: () => signedIn,
  path: "/records/$recordId",
  component: function RecordPage() {
    const { recordId } = record.useParams();
    return <RecordScreen key={recordId} recordId={recordId} />;
  },
});

const queue = createRoute({
  getParentRoute: () => signedIn,
  path: "/queue",
  validateSearch: queueFilters,
  component: function Queue() {
    const navigate = queue.useNavigate();
    const filters = queue.useSearch();
    return (
      <QueueScreen
        filters={filters}
        change={(search) => void navigate({ search: queueFilters(search), replace: true })}
      />
    );
  },
});

const subject = createRoute({
  getParentRoute: () => signedIn,
  path: "/subjects/$recordId",
  validateSearch: subjectTab,
  component: function Subject() {
    const navigate = subject.useNavigate();
    const { recordId } = subject.useParams();
    const { tab = "graph" } = subject.useSearch();
    return (
      <SubjectScreen
        key={recordId}
        recordId={recordId}
        tab={tab}
        show={(next) => void navigate({ search: subjectTab({ tab: next }), replace: true })}
      />
    );
  },
});

const imports = createRoute({ getParentRoute: () => signedIn, path: "/imports", component: ImportsScreen });

const newImport = createRoute({
  getParentRoute: () => signedIn,
  path: "/imports/new",
  component: function NewImport() {
    const navigate = newImport.useNavigate();
    return (
      <NewImportScreen
        begun={(importId) => void navigate({ to: "/imports/$importId", params: { importId } })}
      />
    );
  },
});

const oneImport = createRoute({
  getParentRoute: () => signedIn,
  path: "/imports/$importId",
  component: function Import() {
    return <ImportScreen importId={oneImport.useParams().importId} />;
  },
});

const sources = createRoute({ getParentRoute: () => signedIn, path: "/sources", component: SourcesScreen });
const hubs = createRoute({ getParentRoute: () => signedIn, path: "/hubs", component: HubsScreen });
const cappedBlocks = createRoute({
  getParentRoute: () => signedIn,
  path: "/capped-blocks",
  component: CappedBlocksScreen,
});

const pair = createRoute({
  getParentRoute: () => signedIn,
  path: "/pairs/$a/$b",
  component: function PairOfRecords() {
    const { a, b } = pair.useParams();
    return <PairScreen key={`${a} ${b}`} a={a} b={b} />;
  },
});

const partners = createRoute({
  getParentRoute: () => signedIn,
  path: "/partners",
  component: PartnersScreen,
});
const members = createRoute({ getParentRoute: () => signedIn, path: "/members", component: MembersScreen });
const log = createRoute({ getParentRoute: () => signedIn, path: "/log", component: LogScreen });

/** An address that is none of ours, inside the frame where somebody is signed in. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: "$", component: NothingHere });

export const memberRoutes = [
  home,
  records,
  record,
  queue,
  subject,
  imports,
  newImport,
  oneImport,
  sources,
  hubs,
  cappedBlocks,
  pair,
  partners,
  members,
  log,
  elsewhere,
] as const;
