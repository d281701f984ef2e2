import { useRef } from 'react';
import type { TriageMark } from '../../api/bindings';
import { usePageCommands } from '../../app/commands';
import { Page } from '../../app/Page';
import { useLocation } from '../../app/router';
import { Code, EmptyState, ErrorNote, Loading, PlainSelect, Said, StatusMark } from '../../components';
import { DoneBar, KeyButton, OutcomeKeys, Pace, useUndoWords } from '../../domain/triage/KeyBar';
import { LineFacts } from '../../domain/triage/LineFacts';
import { LinePeers } from '../../domain/triage/LinePeers';
import { kindOf, OUTCOMES } from '../../domain/triage/outcomes';
import { useLocale } from '../../i18n/locale';
import styles from './TriagePage.module.css';
import { type Triage, useTriage } from './useTriage';

/** The key that leads into the note. */
const NOTE_KEY = 'N';

/** Lines of a case one by one: declared data, what they are held against, one key for the outcome. */
export function TriagePage() {
  const { t } = useLocale();
  const { params, search } = useLocation();
  const triage = useTriage(params.case ?? '', {
    list: search.get('list') ?? '',
    item: search.get('item'),
  });
  const note = useRef<HTMLInputElement>(null);
  const { lists, line } = triage;
  const undo = useUndoWords(triage.progress);
  usePageCommands([
    ...OUTCOMES.map((outcome) => ({
      id: `triage-${outcome.id}`,
      label: t('triage-mark-as', { outcome: t(`triage-outcome-${outcome.id}`) }),
      keys: outcome.keys,
      run: () => triage.mark(outcome.id),
    })),
    { id: 'triage-finding', label: t('triage-finding'), keys: 'KeyF', run: triage.write },
    { id: 'triage-finding-last', label: t('triage-finding-last'), keys: 'Shift+KeyF', run: triage.writeLast },
    { id: 'triage-evidence', label: t('triage-evidence'), keys: 'KeyE', run: triage.evidence },
    { id: 'triage-note', label: t('triage-note-focus'), keys: 'KeyN', run: () => note.current?.focus() },
    { id: 'triage-undo', label: undo, keys: 'KeyU', run: triage.undo },
    { id: 'triage-undo-usual', label: undo, keys: 'Ctrl+KeyZ', run: triage.undo },
    { id: 'triage-next', label: t('triage-next'), keys: 'KeyJ', run: () => triage.step(line?.following) },
    {
      id: 'triage-previous',
      label: t('triage-previous'),
      keys: 'KeyK',
      run: () => triage.step(line?.previous),
    },
  ]);
  return (
    <Page
      title={t('triage-title')}
      about={
        lists && (
          <>
            <Code>{lists.case_no}</Code>
            <Said>{lists.trader_name}</Said>
            {line && <span>{t('triage-at', { at: line.position + 1, count: line.count })}</span>}
          </>
        )
      }
      actions={<Queues triage={triage} />}
      fill
    >
      <ErrorNote failure={triage.failure} />
      {line ? (
        <div className={styles.columns} key={`${line.item.gd}#${line.item.gd_item}`}>
          <LineFacts line={line} />
          <LinePeers line={line} />
        </div>
      ) : (
        <Waiting triage={triage} />
      )}
      <Foot triage={triage} note={note} undo={undo} />
    </Page>
  );
}

function Waiting({ triage }: { triage: Triage }) {
  const { t } = useLocale();
  const empty = triage.lists?.lists.find((one) => one.list === triage.list)?.lines === 0;
  if (empty) return <EmptyState>{t('triage-queue-empty')}</EmptyState>;
  return triage.failure ? null : <Loading />;
}

function Queues({ triage }: { triage: Triage }) {
  const { t, figure } = useLocale();
  if (!triage.lists) return null;
  const named = triage.lists.lists.map((one) => ({
    value: one.list,
    label: t(`triage-list-${one.list}`, { left: figure(one.left), lines: figure(one.lines) }),
  }));
  const { progress, list } = triage;
  const counts = { left: figure(progress?.left ?? 0), lines: figure(progress?.lines ?? 0) };
  const own = list.startsWith('ids:') ? [{ value: list, label: t('triage-list-ids', counts) }] : [];
  if (list.startsWith('sample:')) {
    own.push({ value: list, label: t('sample-queue', { no: list.slice('sample:'.length), ...counts }) });
  }
  return (
    <PlainSelect
      label={t('triage-queue')}
      choices={[...named, ...own]}
      value={triage.list}
      onChange={triage.choose}
    />
  );
}

function Foot(props: { triage: Triage; note: React.RefObject<HTMLInputElement | null>; undo: string }) {
  const { t, figure } = useLocale();
  const { triage, note, undo } = props;
  const { line, progress } = triage;
  const unwritten = triage.lists?.lists.find((one) => one.list === 'unwritten')?.lines ?? 0;
  const last = progress?.undo;
  return (
    <footer className={styles.foot}>
      <DoneBar progress={progress} />
      <div className={styles.row}>
        <OutcomeKeys chosen={line?.mark?.outcome} disabled={!triage.ready} onMark={triage.mark} />
        <div className={styles.note}>
          <kbd>{NOTE_KEY}</kbd>
          <input
            ref={note}
            aria-label={t('triage-note')}
            dir="auto"
            value={triage.note}
            placeholder={t('triage-note')}
            title={t('triage-note-hint')}
            onChange={(event) => triage.setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') note.current?.blur();
            }}
          />
        </div>
      </div>
      <div className={styles.row}>
        <KeyButton
          sign="F"
          label={t('triage-finding-short')}
          title={t('triage-finding')}
          disabled={!line}
          onPress={triage.write}
        />
        <KeyButton
          sign="E"
          label={t('triage-evidence-short')}
          title={t('triage-evidence')}
          onPress={triage.evidence}
        />
        <KeyButton sign="U" label={undo} disabled={!last} onPress={triage.undo} />
        <span className={styles.moves}>
          <KeyButton
            sign="K"
            label={t('triage-previous')}
            disabled={!line?.previous}
            onPress={() => triage.step(line?.previous)}
          />
          <KeyButton
            sign="J"
            label={t('triage-next')}
            disabled={!line?.following}
            onPress={() => triage.step(line?.following)}
          />
        </span>
      </div>
      <div className={styles.row}>
        {progress && <Pace progress={progress} />}
        {progress && progress.left === 0 && progress.lines > 0 && <strong>{t('triage-all-done')}</strong>}
        {line?.mark && <MarkSaid mark={line.mark} />}
        <span className={styles.moves}>
          {last && kindOf(last.outcome) && (
            <button type="button" className={styles.link} onClick={triage.writeLast}>
              {t('triage-finding-last')}
            </button>
          )}
          {unwritten > 0 && triage.list !== 'unwritten' && (
            <button type="button" className={styles.link} onClick={() => triage.choose('unwritten')}>
              {t('triage-write-up', { count: figure(unwritten) })}
            </button>
          )}
        </span>
      </div>
    </footer>
  );
}

function MarkSaid({ mark }: { mark: TriageMark }) {
  const { t } = useLocale();
  if (mark.conflict) return <StatusMark kind="conflict">{t('triage-mark-conflict')}</StatusMark>;
  const outcome = t(`triage-outcome-${mark.outcome}`);
  return <StatusMark kind="done">{t('triage-marked', { outcome, by: mark.by })}</StatusMark>;
}
