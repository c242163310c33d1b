/**
 * Does a moderator read the name of a leg, wherever a post or a pattern says on which it stands?
 */
import { expect, test } from "vitest";
import type { ModeratedPostView, PatternView } from "../../connect/connect-api.ts";
import { screenWords } from "../testing/screen-words.tsx";
import { PatternList } from "./pattern-list.tsx";
import { PostFacts } from "./post-facts.tsx";
import { PostTable } from "./post-table.tsx";

const place = (id: string, name: string) => ({
  id,
  name,
  names: {},
  latitude: 17,
  longitude: 8,
  country: "NE",
});
const map = {
  version: 1,
  credit: [],
  places: [place("agadez", "Agadez"), place("sebha", "Sebha")],
  legs: [{ id: "agadez--sebha", from: "agadez", to: "sebha", line: [], movements: null }],
  corridors: [],
};
const answers = { "/route-map": map };

const post = (leg: string): ModeratedPostView => ({
  id: "00000000-0000-4000-8000-000000000003",
  leg,
  kind: "tip",
  language: "en",
  text: "There is water at the school.",
  day: "2026-11-20",
  state: "published",
  cold: false,
  shown: null,
  pseudonym: null,
  until: "2026-12-20",
  reason: null,
  version: 1,
  question: null,
  findings: [],
  author: { published: 1, refused: 0, withdrawn: 0 },
  needsAnother: false,
});

const pattern = (leg: string): PatternView => ({
  kind: "burst",
  posts: [post(leg).id],
  authors: 2,
  leg,
  day: "2026-11-20",
});

const screens = {
  "the post in hand": (leg: string) => <PostFacts post={post(leg)} patterns={[]} />,
  "the table of posts": (leg: string) => <PostTable posts={[post(leg)]} />,
  "the list of patterns": (leg: string) => <PatternList patterns={[pattern(leg)]} posts={[]} />,
};

test.each(Object.entries(screens))(
  "in %s; one that the map no longer has goes by its id",
  async (_where, of) => {
    const words = await screenWords(of("agadez--sebha"), { answers });
    expect(words).toContain("Agadez – Sebha");
    expect(words).not.toContain("agadez--sebha");
    expect(await screenWords(of("agadez--assamaka"), { answers })).toContain("agadez--assamaka");
  },
);
