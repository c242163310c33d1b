/**
 * Does nobody see the one without the other? (trust.md rules 10 and 11)
 *
 * Held against the rules as they are written, for every reader that can be drawn.
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  labels,
  partnerKinds,
  purposesOf,
  roles,
  rolesRefused,
  sharingPurposes,
} from "../safeguards/index.ts";
import { asOpenAs, type Openness } from "./as-open-as.ts";
import { mayRead, type ReferenceRecord } from "./testing/reference-visibility.ts";

const partners = Array.from({ length: 3 }, (_, n) => `0000000${n}-0000-4000-8000-000000000000`);
const days = ["2026-01-01", "2026-06-01", "2027-01-01"];
const record: fc.Arbitrary<ReferenceRecord> = fc.record({
  id: fc.constant(randomUUID()),
  owner: fc.constantFrom(...partners),
  handling: fc.record({
    label: fc.constantFrom(...labels),
    audience: fc.oneof(
      fc.constantFrom("owner" as const, "node" as const),
      fc.subarray(partners, { minLength: 1 }),
    ),
    purposes: fc.subarray([...sharingPurposes], { minLength: 1 }),
    until: fc.constantFrom(null, null, ...days),
  }),
  child: fc.constant(false),
  protection: fc.boolean(),
  expired: fc.constant(false),
});
const reader = fc.record({
  partner: fc.constantFrom(...partners, randomUUID()),
  partnerKind: fc.constantFrom("state-border" as const, ...partnerKinds),
  roles: fc.subarray([...roles], { minLength: 1, maxLength: 2 }),
  childTrained: fc.boolean(),
});

function opennessOf({ owner, handling, protection }: ReferenceRecord): Openness {
  const { audience, purposes, until } = handling;
  return {
    owner,
    shared_with_node: audience === "node",
    shared_with: typeof audience === "string" ? [] : audience,
    purposes,
    shared_until: until,
    protection,
  };
}

test("who sees the one sees the other, whoever it is, for whatever purpose, on whatever day", () => {
  let open = 0;
  fc.assert(
    fc.property(
      record,
      record,
      reader,
      fc.constantFrom("2025-01-01", ...days, "2028-01-01"),
      (one, than, said, day) => {
        if (!asOpenAs(opennessOf(one), opennessOf(than))) return;
        if (rolesRefused(said.roles, said.partnerKind) !== null) return;
        const actor = { kind: "member" as const, member: randomUUID(), ...said };
        for (const purpose of purposesOf(actor.roles, actor.partnerKind)) {
          if (!mayRead(actor, purpose, than, day)) continue;
          open++;
          expect(mayRead(actor, purpose, one, day)).toBe(true);
        }
      },
    ),
    { numRuns: 60_000 },
  );
  expect(open).toBeGreaterThan(300);
});

test("a record is as open as itself, and as one of the same handling", () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(asOpenAs(opennessOf(one), opennessOf({ ...one, id: randomUUID() }))).toBe(true);
    }),
  );
});
