/**
 * Is a node's database guarded as this program makes it?
 *
 * Rules are tried out on a stage: what holds there holds on the node only while both have the same row policies,
 * functions, triggers, rights and login. So these are compared, word by word, but for the owner's name.
 *
 * @module
 */
import { rows, type Store, sql } from "../../../src/store/index.ts";

/** What guards one place, as text. */
type Guards = ReadonlyMap<string, string>;

/** @returns the places where the guards differ: "policy intelligence.record.read_as_person". Empty when all is the same. */
export async function alteredGuards(store: Store, stage: Store): Promise<string[]> {
  const [here, there] = await Promise.all([guardsOf(store), guardsOf(stage)]);
  const places = new Set([...here.keys(), ...there.keys()]);
  return [...places].filter((place) => here.get(place) !== there.get(place)).sort();
}

async function guardsOf(store: Store): Promise<Guards> {
  const [owner] = await rows<{ name: string }>(store.owner, sql`select current_user as name`);
  const found = await rows<{ place: string; said: string }>(
    store.owner,
    sql`
    with guarded as (select oid, nspname from pg_namespace
      where nspname in ('safeguards', 'identity', 'intelligence', 'store'))
    select 'policy ' || schemaname || '.' || tablename || '.' || policyname as place,
      concat_ws(' ', permissive, cmd, roles, qual, with_check) as said
      from pg_policies where schemaname in (select nspname from guarded)
    union all
    select 'table ' || nspname || '.' || relname, concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity, reloptions,
      case when relkind = 'v' then pg_get_viewdef(c.oid) end)
      from pg_class c join guarded on guarded.oid = relnamespace where relkind in ('r', 'p', 'v', 'm', 'f')
    union all
    select 'function ' || nspname || '.' || p.oid::regprocedure, concat_ws(' ', prosecdef, provolatile, proconfig, prosrc)
      from pg_proc p join guarded on guarded.oid = pronamespace
    union all
    select 'trigger ' || nspname || '.' || relname || '.' || tgname, concat_ws(' ', tgenabled, pg_get_triggerdef(t.oid))
      from pg_trigger t join pg_class c on c.oid = tgrelid join guarded on guarded.oid = relnamespace where not tgisinternal
    union all
    select 'right ' || nspname || '.' || relname || ' ' || grantee::regrole, string_agg(privilege_type, ' ' order by privilege_type)
      from pg_class c join guarded on guarded.oid = relnamespace, aclexplode(relacl)
      where grantee <> relowner and grantee <> 0 group by 1
    union all
    select 'right of all ' || nspname || '.' || relname, string_agg(privilege_type, ' ' order by privilege_type)
      from pg_class c join guarded on guarded.oid = relnamespace, aclexplode(relacl) where grantee = 0 group by 1
    union all
    select 'right of all ' || nspname || '.' || p.oid::regprocedure, string_agg(privilege_type, ' ')
      from pg_proc p join guarded on guarded.oid = pronamespace, aclexplode(coalesce(proacl, acldefault('f', proowner)))
      where grantee = 0 group by 1
    union all
    select 'login ' || rolname, concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
      (select string_agg(roleid::regrole::text, ' ') from pg_auth_members where member = r.oid))
      from pg_roles r where rolname = 'waymark_node'`,
  );
  return new Map(found.map(({ place, said }) => [place, said.replaceAll(owner?.name ?? "", "OWNER")]));
}
