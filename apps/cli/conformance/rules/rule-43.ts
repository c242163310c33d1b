/**
 * Rule 43: the public pages ask nobody else for anything, set no cookie, and are read without script.
 *
 * @module
 */
import { publicFolder } from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { publishedFiles } from "../published-files.ts";
import { noneOf, type Rule } from "../rule.ts";

const asked = ["", "en/", "routes.json", "manifest.json", "intake/challenge", "nothing-here"];

/** Something that a browser would fetch from elsewhere, or run or style without a file of ours. */
const foreign =
  /(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import|<script(?![^>]*\bsrc=)|<style|\son[a-z]+\s*=|\sstyle\s*=/i;

export const rule: Rule = {
  number: 43,
  says: "The public pages ask no third party for anything, set no cookie, and are read without script.",
  async check(node, stage) {
    const { url, folder } = await publicStage(stage);
    const wrong: string[] = [];
    for (const path of asked) {
      const { headers } = await fetch(`${url}/${path}`);
      if (headers.has("set-cookie")) wrong.push(`/${path} sets a cookie`);
      const policy = headers.get("content-security-policy") ?? "";
      if (!policy.startsWith("default-src 'none'")) wrong.push(`/${path} has a policy that begins otherwise`);
      if (/https?:|\*|unsafe-inline|'unsafe-eval'/.test(policy))
        wrong.push(`/${path} has a policy that lets others in`);
      if (headers.get("referrer-policy") !== "no-referrer") wrong.push(`/${path} tells where it was`);
    }
    let pages = 0;
    for (const at of [publicFolder(node.dataFolder), folder])
      for (const { path, text } of await publishedFiles(at, /\.(html|css)$/)) {
        pages += 1;
        // A way to get in touch may be a page elsewhere: that is followed by a person, never fetched.
        if (foreign.test(text.replace(/<a\b[^>]*>/gi, "")))
          wrong.push(`${path} asks elsewhere, or carries script or style`);
        if (path.endsWith(".html") && !/<h1[\s>]/.test(text))
          wrong.push(`${path} says nothing without script`);
      }
    return noneOf(wrong, `${asked.length} answers and ${pages} published pages were read.`);
  },
};
