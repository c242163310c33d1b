/**
 * Where to, without the mouse? Ctrl+K.
 *
 * The pages whose name holds what is typed, and a search for it in the records. A combobox whose list is
 * walked with the arrow keys.
 *
 * @module
 */
import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../src/safeguards/screens/index.ts";
import { menuFor } from "./navigation.ts";

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly capabilities: readonly string[];
}

export function CommandPalette({ opened, close, capabilities }: CommandPaletteProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={close} title={t("palette.title")} high>
      <Palette close={close} capabilities={capabilities} />
    </Dialog>
  );
}

interface Choice {
  readonly name: string;
  readonly act: () => void;
}

function Palette({ close, capabilities }: Omit<CommandPaletteProps, "opened">): ReactElement {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices(text, capabilities);
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    choice.act();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter") take(choices[at]);
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    setAt((at + step + choices.length) % choices.length);
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t("palette.title")}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${list}-${at}` : undefined}
        placeholder={t("palette.hint")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={t("palette.title")} className="waymark-palette">
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
          <div
            key={choice.name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => take(choice)}
          >
            {choice.name}
          </div>
        ))}
      </div>
    </>
  );
}

function useChoices(text: string, capabilities: readonly string[]): readonly Choice[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const wanted = text.trim().toLocaleLowerCase(i18n.language);
  const pages = menuFor(capabilities)
    .flatMap(({ destinations }) => destinations)
    .map(({ to, name }) => ({ name: t(name), act: () => void navigate({ to }) }))
    .filter(({ name }) => name.toLocaleLowerCase(i18n.language).includes(wanted));
  if (wanted === "" || !capabilities.includes("record:read")) return pages;
  const search: Choice = {
    name: t("palette.search", { text: text.trim() }),
    act: () => void navigate({ to: "/records", search: { q: text.trim() } }),
  };
  return [...pages, search];
}
