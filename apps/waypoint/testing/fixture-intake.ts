/**
 * What stands behind the site in a test that hands something in?
 *
 * An intake that asks for real, if little, work, and keeps what comes in memory; organisations with keys of the test,
 * in a list that two roots of the test signed; and mailboxes that answer with a full page.
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import {
  answerPage,
  newChallenge,
  type PostedEnvelope,
  postedEnvelope,
  readChallenge,
  toBase64,
  workHolds,
} from "../../../src/community/index.ts";
import { type SignedList, signList, writeSignedList } from "../../../src/community/seal/recipient-list.ts";
import { argon2OnNode } from "../../../src/community/server/keys/argon2-on-node.ts";
import type { Intake } from "./site-server.ts";

export interface Desk {
  readonly partner: string;
  readonly label: string;
  readonly authority: boolean;
  /** Identities: `AGE-SECRET-KEY-1...`. */
  readonly desk: string;
  readonly custodian: string;
}

const challengeKey = new Uint8Array(32).fill(3);
const roots = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const bits = 3;

export class FixtureIntake {
  readonly desks: readonly Desk[];
  readonly envelopes: PostedEnvelope[] = [];
  /** Bodies posted to other paths, parsed. */
  readonly posted: { readonly path: string; readonly body: unknown }[] = [];
  /** What the next posts are answered with instead; null for taking them. */
  refusing: { readonly status: number; readonly code: string } | null = null;
  /** True: challenges come after a while. */
  slow = false;
  /** What is said to have become of the texts of whoever asks. */
  readonly outcomes: object[] = [];
  /** Sealed answers, for whoever asks. */
  readonly answers: Uint8Array[] = [];

  private constructor(desks: readonly Desk[]) {
    this.desks = desks;
  }

  static async open(): Promise<FixtureIntake> {
    const desk = async (partner: string, label: string, authority: boolean): Promise<Desk> => ({
      partner,
      label,
      authority,
      desk: await generateX25519Identity(),
      custodian: await generateX25519Identity(),
    });
    return new FixtureIntake([
      await desk("00000000-0000-4000-8000-000000000001", "Example Aid", false),
      await desk("00000000-0000-4000-8000-000000000002", "Example Helpline", false),
      await desk("00000000-0000-4000-8000-000000000003", "Example Police", true),
    ]);
  }

  /** `config.json` and `recipients.json`. @param day - Of the list; ISO date. */
  async files(day: string, signers: readonly Uint8Array[] = roots): Promise<Record<string, string>> {
    const list = JSON.stringify({
      version: 1,
      day,
      organisations: await Promise.all(this.desks.map(listed)),
    });
    const signed = signers.reduce(signList, { list, signatures: [] } as SignedList);
    const config = {
      argonSalt: toBase64(new Uint8Array(16).fill(5)),
      rootKeys: roots.map((root) => toBase64(ed25519.getPublicKey(root))),
      threshold: 2,
      publicationKey: "",
    };
    return { "config.json": JSON.stringify(config), "recipients.json": writeSignedList(signed) };
  }

  readonly take: Intake = async (path, body) => {
    if (this.slow) await new Promise((waited) => setTimeout(waited, 3000));
    if (path === "challenge") return json(200, this.#challenge());
    if (this.refusing !== null) return json(this.refusing.status, { code: this.refusing.code });
    if (path === "envelopes") return this.#takeEnvelope(body);
    const said = JSON.parse(body.toString("utf8")) as { work: { challenge: string; nonce: string } };
    if (!(await this.#worked(said.work))) return json(422, { code: "work-refused" });
    this.posted.push({ path, body: said });
    if (path === "posts/outcomes") return json(200, { outcomes: this.outcomes });
    if (path === "mailbox") return { status: 200, body: Buffer.from(await answerPage(this.answers)) };
    return json(202, { taken: true });
  };

  #challenge() {
    const { text, spentAfter } = newChallenge(challengeKey, bits, Date.now());
    return { challenge: text, memoryKiB: 1024, iterations: 1, bits, spentAfter };
  }

  async #takeEnvelope(body: Buffer) {
    const envelope = postedEnvelope.decode(body);
    const { token, work } = envelope.header;
    if (token === null && !(await this.#worked(work))) return json(422, { code: "work-refused" });
    this.envelopes.push(envelope);
    return json(202, { taken: true });
  }

  async #worked(work: { readonly challenge: string; readonly nonce: string } | null): Promise<boolean> {
    if (work === null) return false;
    return workHolds(readChallenge(challengeKey, work.challenge, Date.now()), work.nonce, argon2OnNode);
  }
}

async function listed({ partner, label, authority, desk, custodian }: Desk) {
  return {
    partner,
    label,
    kind: authority ? "state-police" : "ngo",
    authority,
    firewall: !authority,
    languages: ["en", "fr"],
    desk: await identityToRecipient(desk),
    custodian: await identityToRecipient(custodian),
    validFrom: "2020-01-01",
    validTo: "2099-12-31",
    receivesByDefault: !authority,
  };
}

function json(status: number, body: object) {
  return { status, body: JSON.stringify(body) };
}
