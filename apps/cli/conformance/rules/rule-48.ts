/**
 * Rule 48: the reporter chooses who reads, authorities are never chosen beforehand, and nothing goes on by itself.
 *
 * @module
 */
import { listReports, setProfile } from "../../../../src/community/server/index.ts";
import { rows, sql } from "../../../../src/store/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 48,
  says: "The reporter chooses who reads; civil society is chosen beforehand, authorities never; nothing goes on unread.",
  async check(node, stage) {
    const { list, officer } = await publicStage(stage);
    const wrong = list.organisations
      .filter(({ authority, receivesByDefault }) => authority && receivesByDefault)
      .map(({ label }) => `${label} is an authority and chosen beforehand`);
    const { police } = stage;
    const profile = { label: "Invented police", languages: ["en"], firewall: true, receivesByDefault: true };
    const taken = (receivesByDefault: boolean) =>
      stage.node.doors
        .perform(police, "investigation", setProfile({ ...profile, receivesByDefault }, police))
        .then(
          () => true,
          () => false,
        );
    if (await taken(true)) wrong.push("an authority could have itself chosen beforehand");
    if (!(await taken(false))) wrong.push("an authority could not be named at all");
    const foreign = await stage.node.doors
      .ask(police, "investigation", listReports({ state: "waiting", cursor: null, limit: 10 }))
      .then(
        ({ items }) => items.length,
        () => 0,
      );
    if (foreign > 0) wrong.push("a partner that was not chosen sees reports");
    for (const store of [node.store, stage.node.store]) {
      const [unread] = await rows<{ n: number }>(
        store.owner,
        sql`select count(*)::integer as n from community.release r where not exists (
          select 1 from community.opening o where o.delivery = r.delivery)`,
      );
      if ((unread?.n ?? 0) > 0) wrong.push(`${unread?.n} releases of reports that nobody opened`);
    }
    return noneOf(
      wrong,
      `${list.organisations.length} organisations of the signed list, one attempt of an authority, one partner that was not chosen, and every release of both nodes; reports of ${officer.partner} stayed where they were.`,
    );
  },
};
