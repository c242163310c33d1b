/**
 * How does a test get a desk with officers, a colleague and reports that have really come in?
 *
 * @module
 */
import { createHash } from "node:crypto";
import { Encrypter } from "age-encryption";
import type { MemberActor } from "../../../../safeguards/index.ts";
import type { Action, Query } from "../../../../safeguards/server/index.ts";
import { someMember } from "../../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../../store/index.ts";
import {
  type DeskKeys,
  hand,
  headerFor,
  type IntakeNode,
  intakeNode,
  type Sealing,
  sealed,
} from "../../report/testing/intake-node.ts";
import { type Marks, markReport } from "../mark-report.ts";
import { openReport } from "../open-report.ts";

export interface TestDesk {
  readonly node: IntakeNode;
  readonly own: DeskKeys;
  /** Two members of the desk who were trained for children, and one who was not. */
  readonly officer: MemberActor;
  readonly colleague: MemberActor;
  readonly third: MemberActor;
  /** A member of another desk. */
  readonly stranger: MemberActor;
  readonly ask: <R>(actor: MemberActor, query: Query<R>) => Promise<R>;
  readonly act: <R>(actor: MemberActor, action: Action<R>) => Promise<R>;
  /** An age file for the desk. */
  readonly ageFile: (text: string) => Promise<Uint8Array>;
  /** A report that has just come to the desk. @returns the delivery's id. */
  readonly arrived: (how?: Partial<Sealing>) => Promise<string>;
  /** One that the officer has opened and marked besides. */
  readonly judged: (how?: Partial<Sealing>, marks?: Marks) => Promise<string>;
}

/** What one officer alone may release. */
export const ordinary = { urgency: "soon", class: "ordinary", child: "no" } as const;

export async function testDesk(): Promise<TestDesk> {
  const node = await intakeNode();
  const [own, other] = node.desks;
  if (own === undefined || other === undefined) throw new Error("Two desks are needed.");
  const said = { partnerKind: "ngo", roles: ["case-worker"], childTrained: true } as const;
  const member = (partner: string, childTrained = true) => someMember({ ...said, partner, childTrained });
  const officer = member(own.partner);
  const ask: TestDesk["ask"] = (actor, query) => node.doors.ask(actor, "protection", query);
  const act: TestDesk["act"] = (actor, action) => node.doors.perform(actor, "protection", action);
  return {
    node,
    own,
    officer,
    colleague: member(own.partner),
    third: member(own.partner, false),
    stranger: member(other.partner),
    ask,
    act,
    ageFile: async (text) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(own.desk);
      return encrypter.encrypt(text);
    },
    arrived: (how = {}) => arrived(node, own, how),
    judged: async (how = {}, marks = ordinary) => {
      const id = await arrived(node, own, how);
      await ask(officer, openReport(id, "outer"));
      await act(officer, markReport(id, marks));
      return id;
    },
  };
}

async function arrived(node: IntakeNode, own: DeskKeys, how: Partial<Sealing>): Promise<string> {
  const ciphertext = await sealed({ desks: [own], ...how });
  const header = await headerFor({ url: node.url, desks: [own] }, { mailbox: how.mailbox ?? null });
  const { status } = await hand(node.url, header, ciphertext);
  if (status !== 202) throw new Error(`The report was not taken: ${status}.`);
  const digest = createHash("sha256").update(ciphertext).digest();
  const [row] = await node.owner<{ id: string }>(sql`
    select d.id from community.delivery d join community.envelope e on e.id = d.envelope
    where e.digest = ${digest} and d.partner = ${own.partner}`);
  return row?.id ?? "";
}
