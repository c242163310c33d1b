/**
 * Does anybody who works on programmes reach a report, a person, a case or an advert, even with statements of their own?
 *
 * A rule of the programmes' part: money, donors and visibility never query, open, rank or delay a case. Every table of the
 * rooms that hold persons is asked as the node's own login would ask, for every purpose and scope such a member can have.
 *
 * Source: programmes.md section 4, one-way valve; trust.md rule 8.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicStage } from "../../apps/cli/conformance/public-stage.ts";
import { openStage, type Stage } from "../../apps/cli/conformance/stage.ts";
import { sendReports } from "../../apps/cli/demonstration-reports.ts";
import { personReadingRoles, programmeRoles, type Role, rolesRefused } from "../../src/safeguards/index.ts";
import type { MemberActor } from "../../src/safeguards/server/index.ts";
import { someMember } from "../../src/safeguards/testing/test-doors.ts";
import { identifier, sql } from "../../src/store/index.ts";
import { inventedReports } from "../../worlds/communities/index.ts";

let stage: Stage;
let tables: readonly { readonly schema: string; readonly name: string }[];
beforeAll(async () => {
  stage = await openStage();
  const { list, officer, url, today } = await publicStage(stage);
  await sendReports(
    { doors: stage.node.doors, list, actor: officer, url, today },
    inventedReports.slice(0, 1).map(({ told }) => told),
  );
  await stage.plant(stage.police, { entityType: "Person", properties: { name: ["Somebody"] } });
  tables = await stage.node.store.owner
    .query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('intelligence', 'community') order by 1, 2`,
    )
    .then(({ rows }) => rows);
});
afterAll(() => stage?.close());

/** What every member may read, for any purpose: it is told to the public, or names no person and no place of one. */
const forEverybody: Readonly<Record<string, string>> = {
  "community.desk_profile": "How a partner is shown to reporters; published.",
  "community.publication": "What was published when.",
  "community.recipient_list": "Public keys of organisations; published.",
  "community.recipient_root": "Public keys.",
  "community.risk_batch": "Public numbers.",
  "community.route_map": "Places, legs and corridors; published.",
};

const schemas = ["intelligence", "community"] as const;

/** Rows that the member gets of a table; null where the database refuses the question. */
async function rowsSeen(
  actor: MemberActor,
  purpose: string,
  { schema, name }: (typeof tables)[number],
): Promise<number | null> {
  const asked = stage.node.doors.ask(actor, purpose, {
    name: "attack.count",
    needs: actor.roles.includes("analyst") ? "record:read" : "programme:read",
    scope: "person",
    touched: () => [],
    run: async (desk) => {
      const from = sql`${identifier(schema, schemas)}.${identifier(name, [name])}`;
      const [row] = await desk.rows<{ count: number }>(sql`select count(*)::integer as count from ${from}`);
      return row?.count ?? 0;
    },
  });
  return asked.catch(() => null);
}

describe("the one-way valve", () => {
  test("no table of persons, reports or adverts shows a row to a programme's role", async () => {
    const seen: string[] = [];
    for (const role of programmeRoles) {
      const actor = someMember({ partnerKind: "un-entity", roles: [role] });
      for (const table of tables) {
        const count = await rowsSeen(actor, "oversight", table);
        if (count !== null && count > 0) seen.push(`${table.schema}.${table.name}`);
      }
    }
    expect([...new Set(seen)].sort()).toEqual(Object.keys(forEverybody).sort());
  });

  test("the same question of a member who may is answered: the search is none that finds nothing", async () => {
    const record = tables.find(({ name }) => name === "record") ?? { schema: "", name: "" };
    expect(await rowsSeen(stage.police, "analysis", record)).toBeGreaterThan(0);
    const filled = await stage.node.store.owner.query(
      "select count(*)::integer as count from community.envelope",
    );
    expect(filled.rows[0].count).toBeGreaterThan(0);
  });

  test("no purpose but oversight is theirs, and no second role opens one", () => {
    for (const role of programmeRoles) {
      for (const reading of personReadingRoles) {
        const held: readonly Role[] = [role, reading];
        expect(rolesRefused(held, "un-entity"), held.join(" and ")).not.toBeNull();
      }
    }
  });
});
