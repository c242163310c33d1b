/**
 * By which channels do reports come in?
 *
 * @module
 */
export const reportChannels = ["report", "vouched"] as const;
/** An anonymous report with work, or one with a vouched code. */
export type Channel = (typeof reportChannels)[number];
