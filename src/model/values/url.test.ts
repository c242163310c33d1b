import { expect, test } from "vitest";
import { url } from "./url.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["https://Example.com/A?b=1#top", "https://example.com/A?b=1"],
  ["http://example.com", "http://example.com/"],
  ["example.com/a", "https://example.com/a"],
  ["www.example.com", "https://www.example.com/"],
  ["example.com:8080/a", "https://example.com:8080/a"],
  ["https://user:secret@example.com/", "https://example.com/"],
  ["https://example.com/?utm_source=x&utm_medium=y&id=3&fbclid=z", "https://example.com/?id=3"],
  ["https://example.com/?utm_source=x", "https://example.com/"],
  ["https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/"],
  ["https://example.com:443/a", "https://example.com/a"],
  ["https://example.com/a/../b", "https://example.com/b"],
  ["https://example.com/q?x=a%20b+c", "https://example.com/q?x=a%20b+c"],
  ["http://bit.ly/383RjMo", "http://bit.ly/383RjMo"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///etc/passwd", null],
  ["not an address", null],
  ["example", null],
  ["https://", null],
  ["https://localhost/x", null],
  ["http://bit.ly/1, http://bit.ly/2", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(url.clean(given)).toBe(cleaned);
});
