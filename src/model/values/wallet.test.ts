import { expect, test } from "vitest";
import { wallet } from "./wallet.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"],
  ["3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
  ["bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2?amount=1", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"],
  ["BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
  [
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
  ],
  ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"],
  ["0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359"],
  ["0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"],
  ["TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
  ["0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", null],
  ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", null],
  ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", null],
  ["bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", null],
  ["bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", null],
  ["bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", null],
  ["BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", null],
  ["bc1gmk9yu", null],
  ["tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", null],
  ["0OIl", null],
  ["wallet", null],
  ["1111111111111111111114oLvT2", "1111111111111111111114oLvT2"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(wallet.clean(given)).toBe(cleaned);
});

test("an address is captioned short, both ends kept", () => {
  expect(wallet.caption("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")).toBe("1BvBMSEYst…JaNVN2");
});
