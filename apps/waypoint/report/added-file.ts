/**
 * What has a person added to a report?
 *
 * A photo that is drawn anew, or a file that they insist on sending as it is. Neither keeps the name it had.
 *
 * Source: trust.md, rule 45.
 *
 * @module
 */
import type { Attachment } from "../../../src/community/index.ts";
import { photoBytes } from "./clean-photo.ts";

export type AddedFile =
  | { readonly kind: "photo"; readonly photo: HTMLCanvasElement }
  | { readonly kind: "as-it-is"; readonly file: Blob };

export async function toAttachments(files: readonly AddedFile[]): Promise<Attachment[]> {
  return Promise.all(
    files.map(async (added): Promise<Attachment> => {
      if (added.kind === "photo") return { kind: "jpg", bytes: await photoBytes(added.photo) };
      return { kind: "bin", bytes: new Uint8Array(await added.file.arrayBuffer()) };
    }),
  );
}
