/**
 * Of which type is a file of the site?
 *
 * @module
 */

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
};

/** By the ending of its name; bytes of no type for an unknown one. */
export function fileType(path: string): string {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
