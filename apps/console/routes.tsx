/**
 * Which address shows which screen?
 *
 * Filters and tabs live in the address. Everything but sign-in asks for a session first and, where records are
 * read, for a purpose: without one nothing is asked of the node.
 *
 * @module
 */
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import {
  dropToken,
  EnterScreen,
  fetchSession,
  InvitationScreen,
  MembersScreen,
  PartnersScreen,
  type Session,
  SignInScreen,
  sessionKey,
  takeSession,
  takeToken,
} from "../../src/identity/screens/index.ts";
import {
  HomeScreen,
  HubsScreen,
  ImportScreen,
  ImportsScreen,
  NewImportScreen,
  QueueScreen,
  queueFilters,
  RecordScreen,
  RecordsScreen,
  recordFilters,
  SourcesScreen,
  SubjectScreen,
  subjectTab,
} from "../../src/intelligence/screens/index.ts";
import {
  type Asking,
  LogScreen,
  NothingHere,
  PageRefused,
  PurposeScreen,
} from "../../src/safeguards/screens/index.ts";
import { parseAddress, writeAddress } from "./address.ts";
import { heldPurpose, holdPurpose } from "./held-purpose.ts";
import { Shell } from "./shell.tsx";

interface RouterContext {
  readonly cache: QueryClient;
  readonly asking: Asking;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NothingHere,
});

/** Where a member goes once signed in: what was asked for before, if it is a path of ours. */
function afterSignIn(next: string | undefined): string {
  return next?.startsWith("/") && !next.startsWith("//") ? next : "/";
}

function next(search: Record<string, unknown>): { next?: string } {
  return typeof search.next === "string" ? { next: search.next } : {};
}

/** Keeps the session and goes on. The purpose of an earlier member is forgotten. */
function useArrival(wanted?: string): (session: Session) => void {
  const { cache } = root.useRouteContext();
  const navigate = root.useNavigate();
  return (session) => {
    holdPurpose(null);
    takeSession(cache, session);
    dropToken();
    void navigate({ to: "/purpose", search: { next: afterSignIn(wanted) }, replace: true });
  };
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: next,
  component: function SignIn() {
    return <SignInScreen signedIn={useArrival(signIn.useSearch().next)} />;
  },
});

const enter = createRoute({
  getParentRoute: () => root,
  path: "/enter",
  component: function Enter() {
    return <EnterScreen token={takeToken()} signedIn={useArrival()} />;
  },
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: function Invitation() {
    return <InvitationScreen token={takeToken()} signedIn={useArrival()} />;
  },
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await context.cache.ensureQueryData({
      queryKey: sessionKey,
      queryFn: () => fetchSession(context.asking),
      staleTime: Number.POSITIVE_INFINITY,
    });
    if (session === null) {
      context.cache.removeQueries({ queryKey: sessionKey });
      throw redirect({ to: "/sign-in", search: { next: location.href } });
    }
    const held = heldPurpose();
    const needsOne = held === null || !session.purposes.includes(held);
    if (needsOne && location.pathname !== "/purpose")
      throw redirect({ to: "/purpose", search: { next: location.href } });
    return { session };
  },
  component: function SignedIn() {
    return <Shell session={signedIn.useRouteContext().session} />;
  },
  errorComponent: ({ error, reset }) => (
    <main className="waymark-alone">
      <PageRefused failure={error} again={reset} />
    </main>
  ),
});

const purpose = createRoute({
  getParentRoute: () => signedIn,
  path: "/purpose",
  validateSearch: next,
  component: function Purpose() {
    const { session, cache } = purpose.useRouteContext();
    const navigate = purpose.useNavigate();
    const { next: wanted } = purpose.useSearch();
    return (
      <PurposeScreen
        purposes={session.purposes}
        held={heldPurpose()}
        choose={(chosen) => {
          holdPurpose(chosen);
          // What was read for another purpose is not kept for this one.
          cache.removeQueries({
            predicate: ({ queryKey }) => queryKey !== sessionKey && queryKey[0] !== "session",
          });
          void navigate({ href: afterSignIn(wanted), replace: true });
        }}
      />
    );
  },
});

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
const partners = createRoute({
  getParentRoute: () => signedIn,
  path: "/partners",
  component: PartnersScreen,
});
const members = createRoute({ getParentRoute: () => signedIn, path: "/members", component: MembersScreen });
const log = createRoute({ getParentRoute: () => signedIn, path: "/log", component: LogScreen });

/** An address that is none of ours, inside the frame where somebody is signed in. */
const elsewhere = createRoute({ getParentRoute: () => signedIn, path: "$", component: NothingHere });

const tree = root.addChildren([
  signIn,
  enter,
  invitation,
  signedIn.addChildren([
    purpose,
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
    partners,
    members,
    log,
    elsewhere,
  ]),
]);

/** @param cache - Where answers are kept; the router and the screens share it. */
export function consoleRouter(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    // The real one is handed to the provider, which knows the purpose.
    context: { cache, asking: undefined as unknown as Asking },
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    scrollRestoration: true,
    defaultPreload: false,
  });
}
