/**
 * How is DuckDB asked, so that it reads files and nothing else?
 *
 * One database in memory a run. Its readers of CSV, JSON and Parquet are part of the package; fetching further
 * parts over a network is switched off.
 *
 * @module
 */
import { type DuckDBConnection, DuckDBInstance, type DuckDBType } from "@duckdb/node-api";

/** A database in memory. Close it: it holds what it has read. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    return new Database(instance, await instance.connect());
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Rows as texts; null for nothing. For small answers: every cell becomes a text of its own. */
  async rows(sql: string): Promise<(string | null)[][]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  }

  /** Names and types of the columns that a query would give. */
  async columnTypes(sql: string): Promise<{ readonly name: string; readonly type: DuckDBType }[]> {
    const reader = await this.#connection.runAndReadAll(`${sql} LIMIT 0`);
    const types = reader.columnTypes();
    return reader.columnNames().flatMap((name, i) => {
      const type = types[i];
      return type === undefined ? [] : [{ name, type }];
    });
  }

  /** The one cell of the answer, as bytes; empty for nothing. */
  async bytes(sql: string): Promise<Uint8Array> {
    const reader = await this.#connection.runAndReadAll(sql);
    const cell = reader.value(0, 0);
    return cell !== null && typeof cell === "object" && "bytes" in cell ? cell.bytes : new Uint8Array(0);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** A text inside SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of a column or table inside SQL. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
