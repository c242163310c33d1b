/**
 * Of what a reader marked in posts, how much is found, and how often is an ordinary post held for nothing?
 *
 * The figures are printed; the floors keep them from falling unseen. A miss is no leak: a named moderator reads every post.
 */
import { expect, test } from "vitest";
import { screenText } from "./screen-text.ts";
import { labelledPosts, leadingKinds } from "./testing/labelled-posts.ts";

const leading = (text: string) =>
  screenText(text)
    .map(({ kind }) => kind)
    .filter((kind) => (leadingKinds as readonly string[]).includes(kind));

test("posts of many languages", () => {
  const marked = labelledPosts.filter(({ kinds }) => kinds.length > 0);
  const ordinary = labelledPosts.filter(({ kinds }) => kinds.length === 0);
  const byKind = leadingKinds.map((kind) => {
    const having = marked.filter(({ kinds }) => kinds.includes(kind));
    const found = having.filter(({ text }) => leading(text).includes(kind)).length;
    return { kind, marked: having.length, found };
  });
  const held = ordinary.filter(({ text }) => leading(text).length > 0);
  const unseen = marked.filter(({ text }) => leading(text).length === 0);
  const missed = marked.flatMap(({ text, kinds }) =>
    kinds.filter((kind) => !leading(text).includes(kind)).map((kind) => `${kind}: ${text}`),
  );
  process.stdout.write(
    `${[
      ...byKind.map(({ kind, marked: all, found }) => `${kind}: ${found} of ${all} found`),
      `posts that pass unseen: ${unseen.length} of ${marked.length}`,
      `ordinary posts held: ${held.length} of ${ordinary.length}`,
      ...missed.map((one) => `missed ${one}`),
      ...held.map(({ text }) => `held ${leading(text).join(" ")}: ${text}`),
    ].join("\n")}\n`,
  );
  expect(unseen).toEqual([]);
});
