import fc from "fast-check";
import { unpackTar } from "modern-tar";
import { describe, expect, it } from "vitest";
import { toBase64 } from "./base64.ts";
import { fingerprintOf, openInner, openOuter, refuseReplay, refuseUnsealed } from "./open-report.ts";
import { randomBytes } from "./random-numbers.ts";
import { mostAttachments } from "./report-archive.ts";
import { sealReport } from "./seal-report.ts";
import { sealedLength } from "./sealed-shape.ts";
import { sizeClasses, sizeClassOf } from "./size-classes.ts";
import { otherAge } from "./testing/other-age.ts";
import { keysOf, someKeyPair, someOrganisation } from "./testing/some-organisation.ts";

const { decrypt_with_x25519 } = await otherAge();
const report = { version: 1, text: "They kept the passports.", day: "2026-11-25" };
const organisations = await Promise.all(Array.from({ length: 5 }, someOrganisation));
const [first = await someOrganisation()] = organisations;
const plain = { organisations: keysOf([first]), twoPeople: false, mailbox: null };
const headerOf = (sealed: Uint8Array) => new TextDecoder("latin1").decode(sealed.subarray(0, 700));
const stanzas = (sealed: Uint8Array) => headerOf(sealed).match(/^-> X25519 /gm)?.length;

describe("a sealed report (rule 44)", () => {
  it("comes back as it was, for every desk that it is for", async () => {
    const attachment = fc.record({
      kind: fc.constantFrom("jpg" as const, "png" as const, "txt" as const),
      bytes: fc.uint8Array({ maxLength: 6000 }),
    });
    const said = fc.record({ text: fc.string({ unit: "grapheme", maxLength: 3000 }), day: fc.string() });
    await fc.assert(
      fc.asyncProperty(
        said,
        fc.array(attachment, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        async (written, attachments, count) => {
          const chosen = organisations.slice(0, count);
          const mailbox = { id: toBase64(randomBytes(32)), recipient: (await someKeyPair()).recipient };
          const to = { organisations: keysOf(chosen), twoPeople: false, mailbox };
          const sealed = await sealReport(written, attachments, to);
          for (const { desk } of chosen) {
            const opened = await openInner(await openOuter(sealed, [desk.identity]), [desk.identity]);
            expect(opened).toEqual({ report: written, attachments, mailbox });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("looks the same for one desk and for five, for one person and for two", async () => {
    const lengths = new Set<number>();
    for (const twoPeople of [false, true])
      for (let count = 1; count <= 5; count++) {
        const to = { organisations: keysOf(organisations.slice(0, count)), twoPeople, mailbox: null };
        const sealed = await sealReport(report, [], to);
        expect(stanzas(sealed)).toBe(5);
        refuseUnsealed(sealed);
        lengths.add(sealed.length);
        const key = twoPeople ? first.custodian : first.desk;
        expect(stanzas(await openOuter(sealed, [key.identity]))).toBe(5);
      }
    expect([...lengths]).toEqual([sealedLength(sealedLength(4096))]);
  });

  it("has one of six lengths, whatever is in it", async () => {
    for (const size of [0, 3000, 60_000, 600_000, 3_000_000]) {
      const sealed = await sealReport(report, [{ kind: "jpg", bytes: randomBytes(size) }], plain);
      expect(sizeClasses).toContain(sizeClassOf(sealed.length));
    }
    expect(sizeClassOf(5000)).toBeNull();
  });

  it("takes no more than 32 MiB, twenty attachments and five organisations", async () => {
    const large = [{ kind: "jpg" as const, bytes: new Uint8Array(32 * 1024 * 1024) }];
    await expect(sealReport(report, large, plain)).rejects.toMatchObject({ code: "too-large" });
    const many = Array.from({ length: mostAttachments + 1 }, () => ({
      kind: "txt" as const,
      bytes: randomBytes(1),
    }));
    await expect(sealReport(report, many, plain)).rejects.toMatchObject({ code: "too-large" });
    const six = [...organisations, await someOrganisation()];
    for (const chosen of [[], six])
      await expect(sealReport(report, [], { ...plain, organisations: keysOf(chosen) })).rejects.toMatchObject(
        { code: "recipients-refused" },
      );
  });

  it("refuses a key with which no secret can be shared", async () => {
    // The point zero, written as any recipient is.
    const low = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z";
    await expect(
      sealReport(report, [], { ...plain, organisations: [{ desk: low, custodian: low }] }),
    ).rejects.toMatchObject({ code: "recipients-refused" });
  });
});

describe("an implementation of age that is not ours", () => {
  it("opens an ordinary report with the desk's key twice, and finds a tar archive", async () => {
    const sealed = await sealReport(report, [{ kind: "txt", bytes: new Uint8Array([104, 105]) }], plain);
    const inner = await decrypt_with_x25519(first.desk.identity, sealed);
    const archive = await decrypt_with_x25519(first.desk.identity, inner);
    const files = await unpackTar(archive, { strict: true });
    expect(files.map(({ header }) => header.name)).toEqual(["report.json", "attachment-1.txt"]);
    expect(files.map(({ header }) => header.mtime?.getTime())).toEqual([0, 0]);
    expect(JSON.parse(new TextDecoder().decode(files[0]?.data))).toEqual(report);
  });

  it("opens a child's report only with the custodian's key and then the desk's", async () => {
    const sealed = await sealReport(report, [], { ...plain, twoPeople: true });
    await expect(decrypt_with_x25519(first.desk.identity, sealed)).rejects.toBeDefined();
    const inner = await decrypt_with_x25519(first.custodian.identity, sealed);
    await expect(decrypt_with_x25519(first.custodian.identity, inner)).rejects.toBeDefined();
    expect(await decrypt_with_x25519(first.desk.identity, inner)).toHaveLength(4096);
  });
});

describe("two people (trust.md 5.1)", () => {
  it("are both needed: neither the desk nor the custodian opens alone", async () => {
    const sealed = await sealReport(report, [], { ...plain, twoPeople: true });
    const [desk, custodian] = [[first.desk.identity], [first.custodian.identity]];
    await expect(openOuter(sealed, desk)).rejects.toMatchObject({ code: "wrong-key" });
    const inner = await openOuter(sealed, custodian);
    await expect(openInner(inner, custodian)).rejects.toMatchObject({ code: "wrong-key" });
    expect((await openInner(inner, desk)).report).toEqual(report);
  });
});

describe("what was tampered with", async () => {
  const desk = [first.desk.identity];
  const sealed = await sealReport(report, [], plain);
  const refusal = { code: expect.stringMatching(/^(seal-broken|wrong-key)$/) };

  it("does not open when any one bit is flipped", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const flipped = Uint8Array.from(sealed);
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          await expect(openOuter(flipped, desk)).rejects.toMatchObject(refusal);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("does not open when it is cut off or longer", async () => {
    for (const length of [0, 1, 100, 560, sealed.length - 1])
      await expect(openOuter(sealed.subarray(0, length), desk)).rejects.toMatchObject({
        code: "seal-broken",
      });
    const longer = new Uint8Array(sealed.length + 1);
    longer.set(sealed);
    await expect(openOuter(longer, desk)).rejects.toMatchObject({ code: "seal-broken" });
    expect(() => refuseUnsealed(longer)).toThrow(expect.objectContaining({ code: "seal-broken" }));
  });

  it("does not open when two stanzas change places, or one is exchanged for another recipient's", async () => {
    const lines = headerOf(sealed).split("\n");
    const swapped = [lines[0], lines[3], lines[4], lines[1], lines[2], ...lines.slice(5, 12)].join("\n");
    const other = headerOf(await sealReport(report, [], plain)).split("\n");
    const exchanged = [lines[0], other[1], other[2], ...lines.slice(3, 12)].join("\n");
    for (const header of [swapped, exchanged]) {
      const forged = Uint8Array.from(sealed);
      forged.set(new TextEncoder().encode(header));
      await expect(openOuter(forged, desk)).rejects.toMatchObject(refusal);
    }
  });

  it("does not open with a sixth recipient, nor with a stranger's key", async () => {
    const lines = headerOf(sealed).split("\n");
    const extra = [lines[0], lines[1], lines[2], ...lines.slice(1)].join("\n");
    const forged = new TextEncoder().encode(extra);
    await expect(openOuter(forged, desk)).rejects.toMatchObject({ code: "seal-broken" });
    const stranger = [(await someKeyPair()).identity];
    await expect(openOuter(sealed, stranger)).rejects.toMatchObject({ code: "wrong-key" });
  });

  it("counts once when it is sent twice, even in another outer layer", async () => {
    const inner = await openOuter(sealed, desk);
    refuseReplay(inner, new Set());
    expect(() => refuseReplay(inner, new Set([fingerprintOf(inner)]))).toThrow(
      expect.objectContaining({ code: "replayed" }),
    );
  });
});
