/**
 * Which keys does the page at hand understand?
 *
 * A screen names its keys once; they work outside text fields, and the dialogue behind `?` lists them.
 *
 * @module
 */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

export interface Key {
  /** As `KeyboardEvent.key`: "s", "ArrowDown", "/". */
  readonly key: string;
  /** Message key of what it does. */
  readonly does: string;
  readonly act: () => void;
}

interface Register {
  readonly sets: ReadonlyMap<symbol, readonly Key[]>;
  put(owner: symbol, keys: readonly Key[] | null): void;
}

const Registered = createContext<Register | null>(null);

/** Listens for all keys below it. */
export function KeysProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [sets, setSets] = useState<ReadonlyMap<symbol, readonly Key[]>>(new Map());
  const register = useMemo<Register>(
    () => ({ sets, put: (owner, keys) => setSets((before) => changed(before, owner, keys)) }),
    [sets],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event, [...sets.values()].flat());
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [sets]);
  return <Registered.Provider value={register}>{children}</Registered.Provider>;
}

function changed(
  before: ReadonlyMap<symbol, readonly Key[]>,
  owner: symbol,
  keys: readonly Key[] | null,
): ReadonlyMap<symbol, readonly Key[]> {
  const after = new Map(before);
  if (keys === null) after.delete(owner);
  else after.set(owner, keys);
  return after;
}

function press(event: KeyboardEvent, keys: readonly Key[]): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isWriting(event.target) || document.querySelector("[role=dialog]")) return;
  const meant = keys.find(({ key }) => key === event.key);
  if (!meant) return;
  event.preventDefault();
  meant.act();
}

/** Letters typed into a field are text, and arrows inside a widget belong to the widget. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, textarea, select, [contenteditable=true]")) return true;
  return target.closest("[role=listbox], [role=tablist], [role=radiogroup], [role=menu]") !== null;
}

/** The keys of this screen, for as long as it stands; the newest `act` is called. */
export function useKeys(keys: readonly Key[]): void {
  const register = useContext(Registered);
  const owner = useRef(Symbol("keys"));
  const newest = useRef(keys);
  newest.current = keys;
  const names = keys.map(({ key, does }) => `${key} ${does}`).join("\n");
  const put = register?.put;
  const stable = useRef(put);
  stable.current = put;
  useEffect(() => {
    const own = owner.current;
    const lines = names === "" ? [] : names.split("\n");
    const live = lines.map((line, index) => {
      const [key = "", does = ""] = line.split(" ");
      return { key, does, act: () => newest.current[index]?.act() };
    });
    stable.current?.(own, live);
    return () => stable.current?.(own, null);
  }, [names]);
}

/** Every key that works now, for the dialogue that lists them. */
export function useKeysInForce(): readonly Key[] {
  const register = useContext(Registered);
  return register ? [...register.sets.values()].flat() : [];
}
