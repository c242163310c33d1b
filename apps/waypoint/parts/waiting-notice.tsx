/** @jsxImportSource preact */
/**
 * Did a sealed letter wait on this phone, and is it out now?
 *
 * Looked for when the app opens and when a connection comes back. Who never kept one loads no code for it.
 *
 * Source: trust.md section 5.6: submit works offline, deleted after sending.
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks";
import { hasDeviceDatabase } from "../offline/device-database.ts";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";

export function WaitingNotice({ site, online }: { readonly site: Site; readonly online: boolean }) {
  const { t } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (online) void sendWhatWaits(site).then(setSaid);
  }, [site, online]);
  if (said === null) return null;
  return (
    <p class="notice" role="status">
      {t(said)}
    </p>
  );
}

/** The key of a sentence; null when nothing waits. */
async function sendWhatWaits(site: Site): Promise<string | null> {
  if (!(await hasDeviceDatabase())) return null;
  const { sendWaiting } = await import("../inbox/send-waiting.ts");
  return sendWaiting(site);
}
