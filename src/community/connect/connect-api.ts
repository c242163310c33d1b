/**
 * What does the part of the API look like that holds questions, answers and tips?
 *
 * `/intake/...` is what people on the move send, on the public server; `/api/v1/moderation/...` is the moderators'.
 *
 * @module
 */
import { z } from "zod";
import { findingKinds, findingReasons } from "./finding.ts";
import { refusalReasons } from "./moderation.ts";
import { patternKinds } from "./patterns.ts";
import { longestPostText, postKinds } from "./post.ts";
import { longestAppeal } from "./sayings.ts";

const bytes = (length: number) => z.base64().length(Math.ceil(length / 3) * 4);
/** No character that a database cannot hold. */
const storable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);
const leg = z.string().regex(/^[a-z0-9-]{1,120}$/u);
const work = z.strictObject({ challenge: z.string().max(300), nonce: z.string().max(60) });
const signed = { version: z.literal(1), leg, key: bytes(32), signature: bytes(64), work };

/** POST /intake/posts */
export const postedPost = z.strictObject({
  ...signed,
  kind: z.enum(postKinds),
  about: z.uuid().nullable(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/u),
  text: z
    .string()
    .max(longestPostText)
    .refine((text) => storable(text)),
});
/** POST /intake/posts/helped */
export const postedHelped = z.strictObject({ ...signed, post: z.uuid() });
/** POST /intake/appeals */
export const postedAppeal = z.strictObject({
  ...signed,
  digest: bytes(32),
  text: z
    .string()
    .max(longestAppeal)
    .refine((text) => storable(text)),
});
/** POST /intake/posts/outcomes */
export const postedAsk = z.strictObject({ ...signed, challenge: z.string().max(300) });

const part = z.object({ start: z.number().int().min(0), end: z.number().int().min(1).max(longestPostText) });

const finding = part.extend({
  kind: z.enum(findingKinds),
  why: z.enum(findingReasons),
  strength: z.enum(["plain", "likely", "possible"]),
});

export const moderatedPost = z.object({
  id: z.uuid(),
  leg: z.string(),
  kind: z.enum(postKinds),
  language: z.string(),
  text: z.string(),
  day: z.iso.date(),
  state: z.enum(["waiting", "published", "refused", "withdrawn"]),
  /** True when it came while more came than can be read. */
  cold: z.boolean(),
  shown: z.string().nullable(),
  pseudonym: z.string().nullable(),
  until: z.iso.date().nullable(),
  reason: z.string().nullable(),
  version: z.number().int(),
  /** Its question, when it is an answer and the question is there. */
  question: z.object({ text: z.string(), shown: z.boolean() }).nullable(),
  findings: z.array(finding),
  /** How the author's posts on this leg fared before. */
  author: z.object({ published: z.number().int(), refused: z.number().int(), withdrawn: z.number().int() }),
  /** True when the member who asks may not decide this alone. */
  needsAnother: z.boolean(),
});
export type ModeratedPostView = z.infer<typeof moderatedPost>;

export const pattern = z.object({
  kind: z.enum(patternKinds),
  posts: z.array(z.uuid()),
  authors: z.number().int(),
  leg: z.string().nullable(),
  day: z.iso.date().nullable(),
});
export type PatternView = z.infer<typeof pattern>;

/** GET /api/v1/moderation/posts?state=waiting */
export const postQuery = z.object({ state: z.enum(["waiting", "published", "decided"]).default("waiting") });
export const postQueue = z.object({
  /** Oldest first, what came in the cold lane last. At most fifty. */
  items: z.array(moderatedPost),
  waiting: z.number().int(),
  patterns: z.array(pattern),
});
export type PostQueue = z.infer<typeof postQueue>;

/** POST /api/v1/moderation/posts/:id/publish */
export const publishing = z.object({
  version: z.number().int(),
  blanks: z.array(part).max(200),
  /** Findings that the moderator has looked at and lets stand. */
  confirmed: z.array(part.extend({ kind: z.enum(findingKinds) })).max(200),
});
/** POST /api/v1/moderation/posts/:id/refuse, .../withdraw */
export const refusing = z.object({ version: z.number().int(), reason: z.enum(refusalReasons) });
/** POST /api/v1/moderation/posts/:id/reopen */
export const reopening = z.object({ version: z.number().int() });
export const decided = z.object({ id: z.uuid(), state: z.string(), version: z.number().int() });

/** GET /api/v1/moderation/appeals */
export const appealsPage = z.object({
  items: z.array(
    z.object({ post: moderatedPost, words: z.string(), day: z.iso.date(), needsAnother: z.boolean() }),
  ),
});
export type AppealView = z.infer<typeof appealsPage>["items"][number];
/** POST /api/v1/moderation/appeals/:id */
export const appealDecision = z.object({ outcome: z.enum(["upheld", "overturned"]) });
