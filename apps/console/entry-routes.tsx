/**
 * Which address shows programmes, what they consist of, and the sheets that it comes and goes in?
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  EntriesScreen,
  EntryScreen,
  entriesFilter,
  NewEntryScreen,
  ProgrammeScreen,
  ProgrammesScreen,
  programmeTab,
  SheetsScreen,
  sheetsFilter,
} from "../../src/programmes/screens/index.ts";
import { signedIn } from "./signed-in-route.tsx";

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: "/programmes",
  component: ProgrammesScreen,
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: "/programmes/$programmeId",
  validateSearch: programmeTab,
  component: function Programme() {
    const navigate = programme.useNavigate();
    const { programmeId } = programme.useParams();
    const { tab = "overview" } = programme.useSearch();
    return (
      <ProgrammeScreen
        key={programmeId}
        programmeId={programmeId}
        tab={tab}
        show={(next) => void navigate({ search: programmeTab({ tab: next }), replace: true })}
      />
    );
  },
});

const entries = createRoute({
  getParentRoute: () => signedIn,
  path: "/programme-entries",
  validateSearch: entriesFilter,
  component: function Entries() {
    const navigate = entries.useNavigate();
    return (
      <EntriesScreen
        filters={entries.useSearch()}
        change={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const newEntry = createRoute({
  getParentRoute: () => signedIn,
  path: "/programme-entries/new",
  validateSearch: entriesFilter,
  component: function NewEntry() {
    const navigate = newEntry.useNavigate();
    const { kind, programme: of = null } = newEntry.useSearch();
    return (
      <NewEntryScreen
        key={`${kind} ${of}`}
        kind={kind}
        programme={of}
        added={({ id, kind: made }) =>
          made === "programme"
            ? void navigate({ to: "/programmes/$programmeId", params: { programmeId: id } })
            : void navigate({ to: "/programme-entries/$entryId", params: { entryId: id } })
        }
      />
    );
  },
});

const entry = createRoute({
  getParentRoute: () => signedIn,
  path: "/programme-entries/$entryId",
  component: function ProgrammeEntry() {
    const { entryId } = entry.useParams();
    return <EntryScreen key={entryId} entryId={entryId} />;
  },
});

const sheets = createRoute({
  getParentRoute: () => signedIn,
  path: "/programme-sheets",
  validateSearch: sheetsFilter,
  component: function Sheets() {
    const navigate = sheets.useNavigate();
    return (
      <SheetsScreen
        {...sheets.useSearch()}
        show={(search) => void navigate({ search: sheetsFilter({ ...search }), replace: true })}
      />
    );
  },
});

export const entryRoutes = [programmes, programme, entries, newEntry, entry, sheets] as const;
