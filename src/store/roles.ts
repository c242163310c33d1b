// Which accounts does the database have, and what may each of them do?
// `waymark_owner` owns every schema and is used for migrations, backup and doctor. `waymark_node` is what the
// node reads and writes with: it owns nothing, is a member of nothing, bypasses nothing.
// On an external database the address's own role is either a superuser, and then both roles are made, or a
// role with CREATEROLE and CREATE on the database, and then that role itself is the owner.
// Passwords reach PostgreSQL as SCRAM verifiers, so that no statement log holds one.
// Source: RFC 5802 and RFC 7677 (SCRAM-SHA-256).

import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { clientFor, type DatabaseAddress } from "./connection.ts";
import { secret } from "./secrets.ts";
import { quoteName } from "./sql.ts";
import { StoreError } from "./store-error.ts";

export const OWNER_ROLE = "waymark_owner";
export const NODE_ROLE = "waymark_node";
export const EXTENSION_SCHEMA = "extension";
const CONCURRENT_CHANGE_ATTEMPTS = 8;

/** What `pg_roles` must say of waymark_node, with what it is called when it says otherwise. */
export const NODE_ATTRIBUTES = {
  rolsuper: false,
  rolbypassrls: false,
  rolinherit: false,
  rolcreatedb: false,
  rolcreaterole: false,
  rolreplication: false,
  rolcanlogin: true,
} as const;

export interface Accounts {
  owner: DatabaseAddress;
  app: DatabaseAddress;
}

/**
 * Makes both roles right and gives the addresses to log in with.
 * @throws StoreError "database-unsuitable" when the address's role may not do what is needed, "role-unsafe"
 * when waymark_node has a power it must not have and it cannot be taken away, "roles-in-use" when another
 * node works with a password that this data folder does not hold.
 */
export async function ensureRoles(
  admin: pg.Client,
  address: DatabaseAddress,
  dataFolder: string,
): Promise<Accounts> {
  const { superuser } = await powers(admin, address.database);
  const owner = superuser
    ? { ...address, user: OWNER_ROLE, password: await secret(dataFolder, "database-owner") }
    : address;
  const app = { ...address, user: NODE_ROLE, password: await secret(dataFolder, "database-node") };
  await patiently(async () => {
    if (superuser)
      await ensureRole(admin, owner, "login nosuperuser nocreatedb nocreaterole nobypassrls noinherit");
    await ensureRole(admin, app, "login noinherit");
    await refuseUnsafe(admin, superuser);
    await admin.query(grants(address.database, owner.user));
  });
  return { owner, app };
}

async function powers(admin: pg.Client, database: string): Promise<{ superuser: boolean }> {
  const { rows } = await admin.query<{ superuser: boolean; enough: boolean }>(
    `select rolsuper as superuser,
            (rolcreaterole or exists (select from pg_roles where rolname = $1))
              and has_database_privilege(current_user, $2, 'create') as enough
       from pg_roles where rolname = current_user`,
    [NODE_ROLE, database],
  );
  const found = rows[0];
  if (found?.superuser === true || found?.enough === true) return found;
  const remedy = `Use a superuser, or: alter role NAME createrole; alter database ${quoteName(database)} owner to NAME.`;
  throw new StoreError(
    "database-unsuitable",
    `The role of the database address may not make roles and schemas. ${remedy}`,
  );
}

async function ensureRole(admin: pg.Client, account: DatabaseAddress, attributes: string): Promise<void> {
  const { rows } = await admin.query("select from pg_roles where rolname = $1", [account.user]);
  if (rows.length === 0) {
    await admin.query(
      `create role ${account.user} ${attributes} password '${scramVerifier(account.password)}'`,
    );
    return;
  }
  if (await logsIn(account)) return;
  const { rows: sessions } = await admin.query("select from pg_stat_activity where usename = $1", [
    account.user,
  ]);
  if (sessions.length > 0) {
    const remedy = "Copy the folder `secrets` of that node into this node's data folder, or stop that node.";
    throw new StoreError(
      "roles-in-use",
      `Another node works on this PostgreSQL as ${account.user}. ${remedy}`,
    );
  }
  await admin.query(`alter role ${account.user} login password '${scramVerifier(account.password)}'`);
}

async function logsIn(account: DatabaseAddress): Promise<boolean> {
  const client = clientFor(account);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // A database that this role may not enter yet (42501) still proves the password.
    return error instanceof pg.DatabaseError && error.code === "42501";
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseUnsafe(admin: pg.Client, superuser: boolean): Promise<void> {
  if (superuser && (await unsafeAttributes(admin)).length > 0) {
    const none = "nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication";
    await admin.query(`alter role ${NODE_ROLE} login ${none}`);
  }
  const wrong = [...(await unsafeAttributes(admin)), ...(await memberships(admin))];
  if (wrong.length === 0) return;
  const remedy = `Take it away as superuser, or drop the role ${NODE_ROLE} and start again.`;
  throw new StoreError(
    "role-unsafe",
    `${NODE_ROLE} must have no power of its own, but has: ${wrong.join(", ")}. ${remedy}`,
  );
}

/** The attributes of waymark_node that are not as they must be; empty means as it should be. */
export async function unsafeAttributes(connection: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await connection.query<Record<string, boolean>>(
    "select * from pg_roles where rolname = $1",
    [NODE_ROLE],
  );
  const role = rows[0] ?? {};
  return Object.entries(NODE_ATTRIBUTES)
    .filter(([name, wanted]) => role[name] !== wanted)
    .map(([name]) => name);
}

/** The roles that waymark_node is a member of; empty means as it should be. */
export async function memberships(connection: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await connection.query<{ role: string }>(
    "select roleid::regrole::text as role from pg_auth_members where member = $1::regrole",
    [NODE_ROLE],
  );
  return rows.map(({ role }) => `member of ${role}`);
}

function grants(database: string, ownerName: string): string {
  const [name, owner] = [quoteName(database), quoteName(ownerName)];
  return `
    revoke all on database ${name} from public;
    grant connect, create, temporary on database ${name} to ${owner};
    grant connect on database ${name} to ${NODE_ROLE};
    revoke all on schema public from public;
    create schema if not exists ${EXTENSION_SCHEMA};
    grant usage, create on schema ${EXTENSION_SCHEMA} to ${owner};
    grant usage on schema ${EXTENSION_SCHEMA} to ${NODE_ROLE};
    alter default privileges for role ${owner} revoke execute on functions from public;`;
}

// Roles belong to the whole cluster: two nodes that start on two of its databases may touch them at once.
async function patiently(change: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const passing =
        error instanceof pg.DatabaseError && ["XX000", "42710", "23505", "40001"].includes(error.code ?? "");
      if (!passing || attempt === CONCURRENT_CHANGE_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()));
    }
  }
}

/** The form in which PostgreSQL stores a password; made of letters, digits and +/=:$- only. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  const storedKey = createHash("sha256").update(clientKey).digest("base64");
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
