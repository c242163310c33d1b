/** @jsxImportSource preact */
/**
 * Where does somebody type the name of a place?
 *
 * @module
 */
import { useWords } from "../words/words.tsx";
import { Icon } from "./icon.tsx";

interface PlaceFieldProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

export function PlaceField({ typed, onTyped }: PlaceFieldProps) {
  const { t } = useWords();
  return (
    <label class="field">
      <span>
        <Icon name="search" /> {t("start.search")}
      </span>
      <input
        type="text"
        inputMode="search"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        value={typed}
        onInput={(input) => onTyped(input.currentTarget.value)}
      />
    </label>
  );
}
