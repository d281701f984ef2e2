import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useRpcQuery } from '../api/queries';
import { Said } from '../components';
import { useLocale } from '../i18n/locale';
import styles from './CommandPalette.module.css';
import { useCommands } from './commands';
import { keyNames } from './keys';
import { go } from './router';

const WAIT_MS = 150;
const MOST_COMMANDS = 8;

interface Line {
  id: string;
  label: string;
  note: string;
  keys: string[];
  run: () => void;
}

/** Ctrl+K: whatever can be done or opened, by typing a part of its name. */
export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLocale();
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <AriaDialog aria-label={t('command-palette')} className={styles.dialog}>
          <Finder onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const lines = useLines(text);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, Math.max(lines.length - 1, 0));

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  });

  function choose(line: Line | undefined) {
    if (!line) return;
    onClose();
    line.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, lines.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') choose(lines[current]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
        autoFocus
        className={styles.input}
        dir="auto"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={lines[current] ? `${id}-${current}` : undefined}
        aria-label={t('command-palette')}
        placeholder={t('palette-hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={t('palette-results')} className={styles.list}>
        {lines.map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keyboard
          <div
            key={line.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onClick={() => choose(line)}
          >
            <span className={styles.label}>
              <Said>{line.label}</Said>
            </span>
            {line.note && <span className={styles.note}>{line.note}</span>}
            {line.keys.map((key) => (
              <kbd key={key} dir="ltr">
                {key}
              </kbd>
            ))}
          </div>
        ))}
      </div>
      {lines.length === 0 && <p className={styles.none}>{t('palette-nothing')}</p>}
    </>
  );
}

/** A pasted page address, hits of the engine, and commands whose name holds every typed word. */
function useLines(text: string): Line[] {
  const { t, has } = useLocale();
  const commands = useCommands();
  const wanted = useSettled(text.trim());
  const found = useRpcQuery('palette_search', { text: wanted }, { enabled: wanted.length >= 2, keep: true });
  const words = fold(text).split(/\s+/).filter(Boolean);

  const address = /^#?(\/\S*)$/.exec(text.trim())?.[1];
  const pasted = address
    ? [{ id: 'address', label: address, note: t('palette-address'), keys: [], run: () => go(address) }]
    : [];
  const hits = wanted.length < 2 ? [] : (found.data?.hits ?? []);
  const opened = hits.map((hit) => {
    const kind = has(`palette-kind-${hit.kind}`) ? t(`palette-kind-${hit.kind}`) : hit.kind;
    const note = hit.note ? `${kind} · ${hit.note}` : kind;
    const run = () => go(hit.address.replace(/^#/, ''));
    return { id: `${hit.kind}-${hit.address}`, label: hit.label, note, keys: [], run };
  });
  const done = commands
    .filter((command) => words.every((word) => fold(command.label).includes(word)))
    .slice(0, words.length === 0 ? commands.length : MOST_COMMANDS)
    .map((command) => ({
      id: command.id,
      label: command.label,
      note: '',
      keys: command.keys ? keyNames(command.keys) : [],
      run: command.run,
    }));
  return [...pasted, ...opened, ...done];
}

/** Lower case, with the letters that two keyboards write differently made one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
