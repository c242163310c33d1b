/** @jsxImportSource preact */
/**
 * Can a sentence be heard?
 *
 * A recording is one file a sentence, `audio/<language>/<key>.ogg`, and its key is named in the language file.
 * Where there is none, there is no button. Nothing is loaded before it is asked for.
 *
 * @module
 */
import { useReading } from "../words/words.tsx";
import { Icon } from "./icon.tsx";

export function Listen({ sentence }: { readonly sentence: string }) {
  const { words, root } = useReading();
  if (!words.isSpoken(sentence)) return null;
  const play = () => new Audio(`${root}audio/${words.language.code}/${sentence}.ogg`).play();
  return (
    <button type="button" class="listen scripted" aria-label={words.label.t("core.listen")} onClick={play}>
      <Icon name="sound" />
    </button>
  );
}
