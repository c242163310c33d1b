import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { armor, Decrypter } from "age-encryption";
import { describe, expect, it } from "vitest";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/age-vectors/testdata");

interface Vector {
  readonly said: ReadonlyMap<string, readonly string[]>;
  readonly file: Uint8Array;
}

/** Lines of `name: value`, an empty line, the file, compressed where it says so. */
function readVector(name: string): Vector {
  const bytes = readFileSync(join(folder, name));
  const end = bytes.indexOf("\n\n");
  const said = new Map<string, string[]>();
  for (const line of bytes.subarray(0, end).toString("latin1").split("\n")) {
    const [key = "", value = ""] = line.split(/: (.*)/);
    said.set(key, [...(said.get(key) ?? []), value]);
  }
  const body = bytes.subarray(end + 2);
  return { said, file: said.has("compressed") ? inflateSync(body) : new Uint8Array(body) };
}

async function opened({ said, file }: Vector): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of said.get("identity") ?? []) decrypter.addIdentity(identity);
  for (const passphrase of said.get("passphrase") ?? []) decrypter.addPassphrase(passphrase);
  const binary =
    said.get("armored")?.[0] === "yes" ? armor.decode(Buffer.from(file).toString("latin1")) : file;
  return createHash("sha256")
    .update(await decrypter.decrypt(binary))
    .digest("hex");
}

describe("the age library that we stand on", () => {
  const names = existsSync(folder) ? readdirSync(folder) : [];

  it("is held to every vector that age's authors publish", () => {
    expect(names, `No vectors at ${folder}: set WAYMARK_SHARED to the folder that holds data/.`).toHaveLength(
      143,
    );
  });

  it.each(names)("does as %s says", async (name) => {
    const vector = readVector(name);
    if (vector.said.get("expect")?.[0] === "success")
      expect(await opened(vector)).toBe(vector.said.get("payload")?.[0]);
    else await expect(opened(vector)).rejects.toBeDefined();
  });
});
