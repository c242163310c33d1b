/**
 * A program that publishes again and again until it is killed: `publish-slowly.ts <public folder> <data folder>`.
 *
 * @module
 */
import { publicationKey } from "../publication-key.ts";
import { writePublication } from "../write-publication.ts";

const [folder = "", dataFolder = ""] = process.argv.slice(2);
const key = await publicationKey(dataFolder);
process.stdout.write("started\n");
for (let round = 0; ; round++) {
  const files = Array.from({ length: 60 }, (_, at) => ({
    path: at === 0 ? "index.html" : `legs/${at}.json`,
    content: `${round} ${at} `.repeat(400),
  }));
  await writePublication({ folder, day: "2026-11-25", files, key });
}
