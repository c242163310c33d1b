// How can the owner migrate and back up tables whose row security is forced on the owner too?
// Forced row security is what keeps a function that runs with the owner's rights (SECURITY DEFINER) from seeing
// everything. A policy lets the owner through only where the owner itself has logged in, so such a function,
// called by waymark_node, is still held back.

import type { PoolClient } from "pg";
import { quoteName } from "./sql.ts";

const POLICY = "owner_maintains";

/** Gives each table of the owner with row security the policy, where it is missing. */
export async function letOwnerMaintain(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ schema: string; table: string; owner: string }>(
    `select n.nspname as schema, c.relname as table, current_user as owner
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relrowsecurity and c.relowner = current_user::regrole
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
    [POLICY],
  );
  for (const { schema, table, owner } of rows) {
    const role = `'${owner.replaceAll("'", "''")}'`;
    await client.query(
      `create policy ${POLICY} on ${quoteName(schema)}.${quoteName(table)} for all to ${quoteName(owner)}
       using (session_user = ${role}) with check (session_user = ${role})`,
    );
  }
}
