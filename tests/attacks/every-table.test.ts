/**
 * Is every table of a whole node closed to whoever holds no ticket, also those that a later room will add?
 *
 * The catalogue of the database is asked, never a list of names: a schema that nobody thought of is asked with the others.
 *
 * Source: trust.md rules 1 and 9.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicStage } from "../../apps/cli/conformance/public-stage.ts";
import { openStage, type Stage } from "../../apps/cli/conformance/stage.ts";
import { sendReports } from "../../apps/cli/demonstration-reports.ts";
import { loadPortfolio } from "../../apps/cli/load-portfolio.ts";
import { inventedReports } from "../../worlds/communities/index.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { list, officer, url, today } = await publicStage(stage);
  const { doors } = stage.node;
  const first = inventedReports.slice(0, 1).map(({ told }) => told);
  await sendReports({ doors, list, actor: officer, url, today }, first);
  await stage.plant(stage.police, { entityType: "Person", properties: { name: ["Somebody"] } });
  await loadPortfolio(doors, "2026-11-26");
});
afterAll(() => stage?.close());

/** What the login reads before any ticket, and why that betrays nobody. */
const withoutTicket: Readonly<Record<string, string>> = {
  "store.job":
    "Workers take jobs before they act for anybody; a job holds references only, never a person's data.",
};

const ours = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

/** Asks the owner's login for the names of what the catalogue holds. */
const namesOf = (statement: string): Promise<string[]> =>
  stage.node.store.owner
    .query<{ name: string }>(statement)
    .then(({ rows }) => rows.map(({ name }) => name).sort());

const tablesOf = (where: string) =>
  namesOf(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where ${ours} and ${where}`);

test("without a ticket, every table of every domain is empty or closed", async () => {
  const tables = await tablesOf("c.relkind in ('r', 'p', 'v', 'm', 'f')");
  const filled = new Set<string>();
  for (const name of tables) {
    const { rows } = await stage.node.store.owner.query(`select exists (select from ${name}) as filled`);
    if (rows[0].filled) filled.add(name.split(".")[0] ?? "");
    const seen = await stage.node.store.app.query(`select count(*)::integer as n from ${name}`).then(
      (result) => result.rows[0].n,
      (error) => error.code,
    );
    if (!(name in withoutTicket)) expect([0, "42501"], name).toContain(seen);
  }
  // An empty room would prove nothing.
  expect([...filled].sort()).toEqual(
    expect.arrayContaining(["community", "identity", "intelligence", "programmes", "safeguards"]),
  );
});

test("every table that the login may read has its row security forced, and the login owns nothing", async () => {
  const unguarded = await tablesOf(`c.relkind in ('r', 'p', 'f')
    and has_table_privilege('waymark_node', c.oid, 'select, insert, update, delete')
    and not (c.relrowsecurity and (c.relforcerowsecurity or n.nspname = 'safeguards'))`);
  expect(unguarded).toEqual(Object.keys(withoutTicket));
  expect(await tablesOf("pg_get_userbyid(c.relowner) = 'waymark_node'")).toEqual([]);
  const views = await tablesOf(
    "c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'",
  );
  expect(views).toEqual([]);
});

test("every function that runs with the owner's rights has its search path fixed, and is closed to PUBLIC", async () => {
  const functions = await namesOf(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours}
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      and ((p.prosecdef and not 'search_path=""' = any (coalesce(p.proconfig, '{}')))
        or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0))`);
  expect(functions).toEqual([]);
});
