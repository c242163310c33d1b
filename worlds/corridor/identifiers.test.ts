import { expect, test } from "vitest";
import { valueKind } from "../../src/model/index.ts";
import { mintFrom } from "./identifiers.ts";
import { randomFrom } from "./random.ts";
import { bitcoinAddress, ethereumAddress } from "./wallet.ts";
import { WorldError } from "./world-error.ts";

test("every phone is a valid number, handed out once, until none is left", () => {
  const mint = mintFrom(randomFrom("phones"));
  const phone = valueKind("phone");
  const numbers: string[] = [];
  expect(() => {
    for (;;) numbers.push(mint.phone(numbers.length % 2 === 0 ? "Velmora" : "Tarsenia"));
  }).toThrow(WorldError);
  expect(numbers.length).toBeGreaterThan(40_000);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) {
    expect(phone.clean(number)).toBe(number);
    expect(phone.warn?.(number) ?? null).toBeNull();
  }
});

test("accounts, wallets, plates and documents check out", () => {
  const mint = mintFrom(randomFrom("others"));
  for (let index = 0; index < 200; index += 1) {
    expect(valueKind("iban").clean(mint.iban(index % 2 === 0 ? "Velmora" : "Tarsenia"))).not.toBeNull();
    expect(valueKind("wallet").clean(mint.wallet())).not.toBeNull();
    expect(valueKind("plate").clean(mint.plate(index % 2 === 0 ? "Velmora" : "Tarsenia"))).not.toBeNull();
    expect(valueKind("document").clean(mint.documentNumber())).not.toBeNull();
  }
});

test("wallets have the shape of their chain and depend on the text alone", () => {
  expect(bitcoinAddress("a")).toMatch(/^1[1-9A-HJ-NP-Za-km-z]{25,33}$/u);
  expect(ethereumAddress("a")).toMatch(/^0x[0-9a-fA-F]{40}$/u);
  expect(bitcoinAddress("a")).toBe(bitcoinAddress("a"));
  expect(ethereumAddress("a")).not.toBe(ethereumAddress("b"));
});
