import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readRecord } from "../../../../src/intelligence/server/index.ts";
import { logFolder } from "../../../server/open-node.ts";
import { noneOf, type Rule } from "../rule.ts";

const planted = ["Marker Nameperson", "marker.person@example.org", "+447946095111"];

export const rule: Rule = {
  number: 4,
  says: "Log entries hold no personal data.",
  async check(_node, stage) {
    const [name = "", email = "", phone = ""] = planted;
    const id = await stage.plant(stage.police, {
      properties: { name: [name], email: [email], phone: [phone] },
    });
    await stage.node.doors.ask(stage.police, "analysis", readRecord(id));
    await stage.node.witnessed.sequence();
    const folder = logFolder(stage.node.dataFolder);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      entries.filter((e) => e.isFile()).map((e) => readFile(join(e.parentPath, e.name))),
    );
    const traces = [...planted, id].flatMap(tracesOf);
    const found = traces.filter((trace) => files.some((file) => file.includes(trace)));
    return noneOf(
      found.map((trace) => trace.toString("hex").slice(0, 12)),
      `${traces.length} traces of four identifiers looked for in ${files.length} published files.`,
    );
  },
};

/** As written, as hexadecimal, as Base64, and as its SHA-256. */
function tracesOf(text: string): Buffer[] {
  const hash = createHash("sha256").update(text).digest();
  return [
    Buffer.from(text),
    Buffer.from(Buffer.from(text).toString("hex")),
    Buffer.from(Buffer.from(text).toString("base64").slice(0, -3)),
    hash,
  ];
}
