/**
 * Rule 40: shelters and informal points have no public place, and authorities are called so.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { HelpDraft } from "../../../../src/community/index.ts";
import { addHelp, publicFolder } from "../../../../src/community/server/index.ts";
import { inventedHelp } from "../../../../worlds/communities/index.ts";
import { publicStage, stageLeg } from "../public-stage.ts";
import { publishedFiles } from "../published-files.ts";
import { noneOf, type Rule } from "../rule.ts";

/** Nothing is wrong with it: what is refused of it is refused for what was changed. */
const plain = { ...(inventedHelp[0] as HelpDraft), places: [stageLeg.split("--")[0] ?? ""] };
const shelter: Partial<HelpDraft> = { kinds: ["shelter"], address: null };

/** What may not be kept, each by itself. */
const attempts: readonly [string, Partial<HelpDraft>][] = [
  ["a shelter with an address", { ...shelter, address: "1 Example Street" }],
  ["an informal point with an address", { informal: true, address: "1 Example Street" }],
  ["a shelter with a point in its name", { ...shelter, name: "House 16.9742, 7.9865" }],
  ["an address that is a point", { address: "16.9742, 7.9865" }],
  ["a link to a map", { contact: ["https://maps.google.com/?q=16.97,7.98"] }],
  ["degrees and minutes", { name: "Clinic 16°58′27″N 7°59′11″E" }],
  ["a plus code", { name: "Clinic 7FG8+2X Agadez" }],
];

export const rule: Rule = {
  number: 40,
  says: "Shelters and informal points of help have no public place; authorities are labelled.",
  async check(node, stage) {
    const { folder, moderator, today } = await publicStage(stage);
    const wrong: string[] = [];
    const kept = (said: Partial<HelpDraft>) => {
      const order = { act: randomUUID(), entry: randomUUID(), seen: 0, today };
      return stage.node.doors.perform(moderator, "prevention", addHelp(order, { ...plain, ...said })).then(
        () => true,
        () => false,
      );
    };
    for (const [what, said] of attempts) {
      if (await kept(said)) wrong.push(`${what} was kept`);
    }
    if (!(await kept({}))) wrong.push("an entry with nothing wrong was refused");
    const shown = [...(await help(publicFolder(node.dataFolder))), ...(await help(folder))];
    for (const { name, kinds, address } of shown)
      if (kinds.includes("shelter") && address !== null) wrong.push(`"${name}" is published with an address`);
    return noneOf(
      wrong,
      `${attempts.length} ways to say where, and one entry with nothing wrong; ${shown.length} published entries were read.`,
    );
  },
};

interface Shown {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly address: string | null;
}

async function help(folder: string): Promise<Shown[]> {
  const pages = await publishedFiles(folder, /^legs\/[^/]+\.json$/);
  return pages.flatMap(({ text }) => (JSON.parse(text) as { help: Shown[] }).help);
}
