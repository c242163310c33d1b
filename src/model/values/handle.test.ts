import { expect, test } from "vitest";
import type { CleanHint } from "../value-kind.ts";
import { handle } from "./handle.ts";

const cases: readonly (readonly [string, string | null, CleanHint?])[] = [
  ["telegram:anna_k", "telegram:anna_k"],
  ["Telegram: @Anna_K", "telegram:anna_k"],
  ["https://t.me/Anna_K", "telegram:anna_k"],
  ["t.me/anna_k?start=1", "telegram:anna_k"],
  ["https://www.facebook.com/profile.php?id=1000123", "facebook:1000123"],
  ["https://www.instagram.com/anna.k/", "instagram:anna.k"],
  ["https://m.facebook.com/anna.k", "facebook:anna.k"],
  ["https://www.tiktok.com/@anna", "tiktok:anna"],
  ["https://twitter.com/anna", "x:anna"],
  ["twitter:anna", "x:anna"],
  ["@anna", "unknown:anna"],
  ["@anna", "telegram:anna", { scheme: "Telegram" }],
  ["anna", "instagram:anna", { scheme: "instagram.com" }],
  ["https://vk.com/id123", "vk:id123"],
  ["аня_к", "vk:аня_к", { scheme: "VK" }],
  ["anna@mastodon.example", "mastodon:anna@mastodon.example", { scheme: "mastodon" }],
  ["anna k", null],
  ["@", null],
  ["...", null],
  ["https://example.com/anna", null],
  ["telegram:", null],
  [
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    null,
  ],
];

test.each(cases.map(([given, cleaned, hint]) => ({ given, cleaned, hint })))(
  "$given → $cleaned",
  ({ given, cleaned, hint }) => {
    expect(handle.clean(given, hint)).toBe(cleaned);
  },
);

test("a handle says on which platform, and doubts itself when it does not know", () => {
  expect(handle.caption("telegram:anna")).toBe("@anna (telegram)");
  expect(handle.caption("unknown:anna")).toBe("@anna");
  expect(handle.warn?.("unknown:anna")).toContain("platform is not known");
  expect(handle.warn?.("telegram:anna")).toBeNull();
});
