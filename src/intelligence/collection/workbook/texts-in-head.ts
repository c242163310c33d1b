/**
 * Which texts can be seen in the first bytes of a workbook?
 *
 * A glance, to recognise a workbook by its header: parts that begin within the head are inflated as far as they
 * go. What lies behind the head is not seen.
 *
 * @module
 */
import { constants, inflateRawSync } from "node:zlib";

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Most text that is looked at in one part. Unit: bytes. */
const MOST = 1_048_576;
const MOST_PARTS = 30;

function inflated(packed: Buffer): string {
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST }).toString(
      "utf8",
    );
  } catch {
    return "";
  }
}

/** The XML of shared texts and sheets that the head holds, one after another; "" when there is none. Never throws. */
export function textsInHead(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  let texts = "";
  let at = bytes.indexOf(LOCAL_HEADER);
  for (let part = 0; at !== -1 && at + 30 <= bytes.length && part < MOST_PARTS; part++) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.toString("latin1", at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const wanted = /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name);
    if (wanted && data < bytes.length) {
      const packed = bytes.subarray(data);
      texts += bytes.readUInt16LE(at + 8) === 8 ? inflated(packed) : packed.toString("utf8", 0, MOST);
    }
    at = bytes.indexOf(LOCAL_HEADER, at + 4);
  }
  return texts;
}
