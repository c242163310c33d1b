/**
 * Which tables may the node's own login read?
 *
 * @module
 */
import { identifier, rows, type SqlFragment, type Store, sql } from "../../../src/store/index.ts";

export interface ReadableTable {
  readonly name: string;
  /** As it stands after "from". */
  readonly from: SqlFragment;
}

/** Tables and views of the domains that the login has any right to read. */
export async function readableTables(store: Store): Promise<ReadableTable[]> {
  const found = await rows<{ schema: string; name: string }>(
    store.owner,
    sql`
    select table_schema as schema, table_name as name from information_schema.role_table_grants
    where grantee = 'waymark_node' and privilege_type = 'SELECT' and table_schema in ('safeguards', 'identity', 'intelligence')
    order by 1, 2`,
  );
  const schemas = found.map((one) => one.schema);
  const names = found.map((one) => one.name);
  return found.map(({ schema, name }) => ({
    name: `${schema}.${name}`,
    from: sql`${identifier(schema, schemas)}.${identifier(name, names)}`,
  }));
}
