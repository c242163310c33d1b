/**
 * Is a way to get in touch read as it is, and what is none refused?
 */
import { describe, expect, test } from "vitest";
import { contactWay } from "./contact-way.ts";

const ways: readonly (readonly [string, string, string, string | null])[] = [
  ["+227 20 72 34 56", "phone", "+227 20 72 34 56", "tel:+22720723456"],
  ["116 000", "phone", "116 000", "tel:116000"],
  ["112", "phone", "112", "tel:112"],
  ["+٢٢٧ ٢٠٧٢٣٤٥٦", "phone", "+227 20723456", "tel:+22720723456"],
  ["WhatsApp +227 90 12 34 56", "whatsapp", "+227 90 12 34 56", null],
  ["signal: +22790123456", "signal", "+22790123456", null],
  ["Telegram @helpdesk", "telegram", "@helpdesk", null],
  ["desk@help.example.org", "mail", "desk@help.example.org", "mailto:desk@help.example.org"],
  [
    "https://example.org/help/niger",
    "page",
    "https://example.org/help/niger",
    "https://example.org/help/niger",
  ],
];

const none = [
  "",
  "ask at the mosque",
  "12",
  "12 Rue de la Gare",
  "+1234567890123456",
  "http://example.org",
  "https://example.org/?q=16.97,7.99",
  "https://osm.org/go/x",
  "https://bit.ly/3x",
  "https://localhost/x",
  "javascript:alert(1)",
  "tel:+22720723456",
  "WhatsApp 90 12 34 56",
  "Signal @somebody",
  "@somebody",
  "16.97, 7.99",
];

describe("a way to get in touch", () => {
  test.each(ways)("%s", (text, way, shown, href) => {
    expect(contactWay(text)).toEqual({ way, shown, href });
  });
  test.each(none)("is not: %s", (text) => {
    expect(contactWay(text)).toBeNull();
  });
});
