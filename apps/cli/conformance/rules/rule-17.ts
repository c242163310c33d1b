/**
 * Rule 17: consent is an object, and a refusal changes nothing about help.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { type Consent, sealAnswer } from "../../../../src/community/index.ts";
import {
  answerReport,
  listReports,
  openReport,
  recordConsent,
} from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 17,
  says: "Consent says who, what, for whom, for what, how and until when; a refusal has no effect on help.",
  missing: "Consents are kept for reports of the community; records from files carry what their form says.",
  async check(_node, stage) {
    const { officer, today, list } = await publicStage(stage);
    const { doors } = stage.node;
    const consent: Consent = {
      decision: "given",
      who: "reporter",
      data: ["observation"],
      organisations: "owner",
      purposes: ["analysis"],
      language: "en",
      method: "mailbox",
      interpreter: "none-needed",
      day: today,
      until: today,
      explained: ["may-refuse", "may-withdraw", "help-does-not-depend"],
    };
    const { items } = await doors.ask(
      officer,
      "protection",
      listReports({ state: "waiting", cursor: null, limit: 1 }),
    );
    const id = items[0]?.id ?? "";
    await doors.ask(officer, "protection", openReport(id, "outer"));
    const record = (said: Consent) =>
      doors.perform(officer, "protection", recordConsent(id, randomUUID(), said)).then(
        () => true,
        () => false,
      );
    const incomplete: [string, Consent][] = [
      ["without having been explained", { ...consent, explained: [] }],
      ["for nothing", { ...consent, data: [] }],
      ["for no purpose", { ...consent, purposes: [] }],
      ["without an end", { ...consent, until: "2999-12-31" }],
    ];
    const wrong: string[] = [];
    for (const [how, said] of incomplete) if (await record(said)) wrong.push(`a consent ${how} was kept`);
    if (!(await record({ ...consent, decision: "refused", data: [], purposes: [] })))
      wrong.push("a refusal was not kept");
    if (!(await record(consent))) wrong.push("a whole consent was not kept");
    const sealed = await sealAnswer("We will help you all the same.", list.organisations[0]?.desk ?? "");
    const answered = await doors.perform(officer, "protection", answerReport(id, sealed)).then(
      () => true,
      () => false,
    );
    if (!answered) wrong.push("whoever refuses is not answered");
    return noneOf(
      wrong,
      `${incomplete.length} incomplete consents, a whole one and a refusal, after which an answer was sent.`,
    );
  },
};
