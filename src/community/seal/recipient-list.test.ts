import { ed25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { CommunityError } from "../community-error.ts";
import { toBase64 } from "./base64.ts";
import { randomBytes } from "./random-numbers.ts";
import {
  readRecipientList,
  receivingOn,
  type SignedList,
  signList,
  writeSignedList,
} from "./recipient-list.ts";
import type { Organisation } from "./recipient-list-form.ts";
import { someOrganisation } from "./testing/some-organisation.ts";

const seeds = [randomBytes(32), randomBytes(32), randomBytes(32)] as const;
const stranger = randomBytes(32);
const root = { keys: seeds.map((seed) => toBase64(ed25519.getPublicKey(seed))), threshold: 2 };
const today = "2026-11-25";
let organisations: Organisation[] = [];

beforeAll(async () => {
  organisations = await Promise.all([
    someone("1", { kind: "ngo", receivesByDefault: true }),
    someone("2", { kind: "state-police", authority: true }),
  ]);
});

async function someone(digit: string, said: Partial<Organisation>): Promise<Organisation> {
  const { desk, custodian } = await someOrganisation();
  return {
    partner: `1e3b9c0a-0000-4000-8000-00000000000${digit}`,
    label: `Invented organisation ${digit}`,
    kind: "ngo",
    authority: false,
    firewall: true,
    languages: ["en", "ti"],
    desk: desk.recipient,
    custodian: custodian.recipient,
    validFrom: "2026-10-01",
    validTo: "2027-03-30",
    receivesByDefault: false,
    ...said,
  };
}

const draft = (said: object = {}): SignedList => ({
  list: JSON.stringify({ version: 4, day: "2026-11-20", organisations, ...said }),
  signatures: [],
});
const signed = (list: SignedList, by: readonly Uint8Array[]) => by.reduce(signList, list);
const bytesOf = (list: SignedList) => new TextEncoder().encode(writeSignedList(list));
const read = (list: SignedList, day = today) => readRecipientList(bytesOf(list), root, day);
const named = (code: string) => expect.objectContaining({ code });
const two = seeds.slice(0, 2);

describe("a list of recipients (trust.md 5.1, T5)", () => {
  it("is believed with two roots' signatures, and says who receives on a day", () => {
    const list = read(signed(draft(), two));
    expect(list.organisations).toEqual(organisations);
    expect(receivingOn(list, today)).toHaveLength(2);
    expect(receivingOn(list, "2027-03-31")).toHaveLength(0);
  });

  it("is refused with one signature, or one counted twice", () => {
    const once = signed(draft(), seeds.slice(0, 1));
    expect(() => read(once)).toThrow(named("too-few-signatures"));
    const twice = { ...once, signatures: [...once.signatures, ...once.signatures] };
    expect(() => read(twice)).toThrow(named("too-few-signatures"));
  });

  it("is refused when a recipient was added after signing, or signed for by the node's own key", async () => {
    const whole = signed(draft(), two);
    const more = [...organisations, await someone("3", { receivesByDefault: true })];
    const { list } = draft({ organisations: more });
    expect(() => read({ ...whole, list })).toThrow(named("signature-wrong"));
    expect(() => read(signed({ ...whole, list, signatures: [] }, [stranger]))).toThrow(named("root-unknown"));
    expect(() => read(signed(draft(), [...two, stranger]))).toThrow(named("root-unknown"));
  });

  it("holds 35 days and no longer, and tells a clock that is a year off", () => {
    const list = signed(draft(), two);
    expect(read(list, "2026-12-25").version).toBe(4);
    expect(() => read(list, "2026-12-26")).toThrow(named("list-too-old"));
    expect(() => read(list, "2027-11-25")).toThrow(named("list-too-old"));
    expect(() => read(list, "2025-11-25")).toThrow(named("list-from-future"));
    expect(() => read(signed(draft({ day: "2026-11-27" }), two))).toThrow(named("list-from-future"));
    expect(() => read(list, "yesterday")).toThrow(named("list-from-future"));
  });

  it("is refused when a newer one was seen, and when the app asks for fewer than two", () => {
    const bytes = bytesOf(signed(draft(), two));
    expect(() => readRecipientList(bytes, { ...root, newestSeen: 5 }, today)).toThrow(
      named("list-rolled-back"),
    );
    expect(() => readRecipientList(bytes, { ...root, threshold: 1 }, today)).toThrow(named("root-refused"));
    const same = { keys: root.keys.slice(0, 1), threshold: 2 };
    expect(() => readRecipientList(bytes, same, today)).toThrow(named("root-refused"));
  });

  it("pre-selects civil society and no authority, whoever signed (rule 48)", () => {
    const wrongly = (change: (one: Organisation) => Partial<Organisation>) => {
      const list = draft({ organisations: organisations.map((one) => ({ ...one, ...change(one) })) });
      return () => signList(list, seeds[0]);
    };
    const refused = named("preselection-refused");
    expect(wrongly(() => ({ receivesByDefault: false }))).toThrow(refused);
    expect(wrongly(() => ({ receivesByDefault: true }))).toThrow(refused);
    expect(wrongly((one) => ({ receivesByDefault: one.authority }))).toThrow(refused);
    // Neither a bank nor a body of the United Nations comes in beside civil society.
    for (const kind of ["bank", "un-entity", "platform"])
      expect(
        wrongly((one) => (one.authority ? { kind, authority: false, receivesByDefault: true } : {})),
      ).toThrow(refused);
    // A body of a State cannot be listed as none. (rule 40)
    expect(wrongly(() => ({ authority: false }))).toThrow(named("list-broken"));
  });

  it("is refused with one key for two, and with a key that cannot be read", () => {
    const [first] = organisations;
    const shared = draft({ organisations: organisations.map((one) => ({ ...one, custodian: first?.desk })) });
    expect(() => signList(shared, seeds[0])).toThrow(named("list-broken"));
    const garbled = draft({ organisations: organisations.map((one) => ({ ...one, desk: "age1xyz" })) });
    expect(() => signList(garbled, seeds[0])).toThrow(named("list-broken"));
  });

  it("is refused by name, whatever the bytes are", () => {
    const whole = bytesOf(signed(draft(), two));
    const flipped = fc
      .tuple(fc.nat(whole.length - 1), fc.nat(255))
      .map(([at, value]) => Uint8Array.from(whole, (byte, place) => (place === at ? value : byte)));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          flipped,
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          try {
            expect(readRecipientList(bytes, root, today).organisations).toEqual(organisations);
          } catch (error) {
            expect(error).toBeInstanceOf(CommunityError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
