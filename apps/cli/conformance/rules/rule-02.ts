import { findRecords } from "../../../../src/intelligence/server/index.ts";
import { rows, sql } from "../../../../src/store/index.ts";
import { noneOf, type Rule } from "../rule.ts";

const everything = {
  text: null,
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 50,
};
const readings = 50;

export const rule: Rule = {
  number: 2,
  says: "The log entry is committed before the first byte leaves; if it cannot be written, nothing is read.",
  async check(_node, stage) {
    const { doors, store } = stage.node;
    await stage.plant(stage.police, { properties: { name: ["Log Before Bytes"] } });
    const entries = async () =>
      (
        await rows<{ n: number }>(
          store.owner,
          sql`select count(*)::integer as n from safeguards.log_entry where action = 'record.search'`,
        )
      )[0]?.n ?? 0;
    const before = await entries();
    for (let reading = 0; reading < readings; reading++)
      await doors.ask(stage.police, "analysis", findRecords(everything));
    const written = (await entries()) - before;
    await rows(store.owner, sql`alter table safeguards.log_pending rename to log_pending_away`);
    const said = await doors.ask(stage.police, "analysis", findRecords(everything)).then(
      () => "read",
      () => "refused",
    );
    await rows(store.owner, sql`alter table safeguards.log_pending_away rename to log_pending`);
    const wrong = [
      ...(written === readings ? [] : [`${readings} readings left ${written} entries`]),
      ...(said === "refused" ? [] : ["a reading succeeded while the log could not be written"]),
    ];
    return noneOf(
      wrong,
      `${readings} readings, ${written} entries; with the log's table taken away, reading was refused.`,
    );
  },
};
