import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { isTyping, type KeySpec, pressed } from './keys';

/** Something a person can do: named in the palette, and by keys when it has some. */
export interface PageCommand {
  id: string;
  label: string;
  keys?: KeySpec;
  run: () => void;
  /** Runs also while a field has the focus; for keys with Ctrl or F-keys. */
  always?: boolean;
}

interface CommandsValue {
  register: (commands: PageCommand[]) => () => void;
  commands: PageCommand[];
}

const CommandsContext = createContext<CommandsValue | null>(null);

/** Holds what can be done on this page, for the palette, the list of keys, and the keyboard itself. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<readonly PageCommand[][]>([]);
  const commands = useMemo(() => groups.flat(), [groups]);
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const typing = isTyping(event);
      // The page's own commands were registered last and win.
      const found = latest.current.findLast(
        (command) => command.keys && (command.always || !typing) && pressed(event, command.keys),
      );
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const value = useMemo<CommandsValue>(
    () => ({
      commands,
      register: (added) => {
        setGroups((before) => [...before, added]);
        return () => setGroups((before) => before.filter((group) => group !== added));
      },
    }),
    [commands],
  );
  return <CommandsContext value={value}>{children}</CommandsContext>;
}

function useCommandsContext(): CommandsValue {
  const value = use(CommandsContext);
  if (!value) throw new Error('CommandsProvider is missing above this component');
  return value;
}

/** What can be done now. */
export function useCommands(): PageCommand[] {
  return useCommandsContext().commands;
}

/** Offers commands while the component is on the page. Labels and keys are read when the ids or labels change. */
export function usePageCommands(commands: PageCommand[]): void {
  const { register } = useCommandsContext();
  const latest = useRef(commands);
  latest.current = commands;
  const registering = useRef(register);
  registering.current = register;
  const shape = commands
    .map((command) => `${command.id}\u0000${command.label}\u0000${command.keys ?? ''}`)
    .join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the commands
  useEffect(() => {
    const offered = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((one) => one.id === command.id)?.run(),
    }));
    return registering.current(offered);
  }, [shape]);
}
