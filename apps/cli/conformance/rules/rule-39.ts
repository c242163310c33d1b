/**
 * Rule 39: no place is ever called safe, and silence is never low risk.
 *
 * @module
 */
import { claimsOfSafety, riskLevels } from "../../../../src/community/index.ts";
import { publicFolder } from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { publishedFiles } from "../published-files.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 39,
  says: "Nothing public calls a place safe, and nothing shows silence as low risk.",
  async check(node, stage) {
    const { folder } = await publicStage(stage);
    const wrong = riskLevels
      .filter((level) => /low|safe|none|green/.test(level))
      .map((level) => `a level "${level}"`);
    let sentences = 0;
    for (const at of [publicFolder(node.dataFolder), folder])
      for (const { language, path, text } of await publishedSentences(at)) {
        sentences += 1;
        const claims = claimsOfSafety(text, language);
        if (claims.length > 0) wrong.push(`"${text}" in ${path}`);
      }
    if (sentences === 0) wrong.push("no sentence is published, not even on the stage");
    return noneOf(wrong, `${sentences} published sentences and ${riskLevels.length} levels were read.`);
  },
};

interface Sentence {
  readonly language: string;
  readonly path: string;
  readonly text: string;
}

/** The app's sentences in every language, and what moderators let out. */
async function publishedSentences(folder: string): Promise<Sentence[]> {
  const read = (await publishedFiles(folder, /^(strings|legs)\/[^/]+\.json$/)).map(({ path, text }) => ({
    path,
    content: JSON.parse(text) as unknown,
  }));
  return read.flatMap(({ path, content }) =>
    path.startsWith("strings/")
      ? saidIn(content).map((text) => ({ language: path.slice(8, -5), path, text }))
      : spokenOn(content).map(({ language, text }) => ({ language, path, text })),
  );
}

/** The app's own sentence that silence is not safety: it denies the claim with the claim's words. */
const denial = "core.notTheSame";

function saidIn(content: unknown): string[] {
  const { messages } = content as { messages: Readonly<Record<string, string>> };
  return Object.entries(messages).flatMap(([key, text]) => (key === denial ? [] : [text]));
}

function spokenOn(content: unknown): { language: string; text: string }[] {
  const { warnings = [], posts = [] } = content as {
    warnings?: { text: Record<string, string> }[];
    posts?: { language: string; text: string }[];
  };
  const warned = warnings.flatMap(({ text }) =>
    Object.entries(text).map(([language, one]) => ({ language, text: one })),
  );
  return [...warned, ...posts.map(({ language, text }) => ({ language, text }))];
}
