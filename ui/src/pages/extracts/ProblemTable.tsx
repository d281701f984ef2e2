import type { Problem } from '../../api/bindings';
import { Button, Code, Said, StatusMark } from '../../components';
import styles from '../../domain/extract/Samples.module.css';
import { useCodeWords, useFixWords } from '../../domain/extract/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Code points shown in a line; the record itself shows them all. */
const POINTS = 6;

export interface ProblemTableProps {
  problems: readonly Problem[];
  /** Opens the record; with it the record number is a button. */
  onOpen?: (record: number) => void;
  current?: number | null;
}

/** Cells that could not be read: the record as the spreadsheet numbers it, the raw text, its code points, what would help. */
export function ProblemTable({ problems, onOpen, current }: ProblemTableProps) {
  const { t } = useLocale();
  const words = useCodeWords();
  const fix = useFixWords();
  const keyOf = (one: Problem) => `${one.record}-${one.column}-${one.reason}`;
  const columns: SheetColumn<Problem>[] = [
    {
      id: 'record',
      label: t('problems-row'),
      figure: true,
      cell: (one) =>
        onOpen ? (
          <Button
            kind="quiet"
            aria-label={t('problems-open', { record: one.record })}
            onPress={() => onOpen(one.record)}
          >
            {String(one.record)}
          </Button>
        ) : (
          <Code>{String(one.record)}</Code>
        ),
    },
    { id: 'column', label: t('problems-column'), cell: (one) => <Said>{one.column || '–'}</Said> },
    {
      id: 'raw',
      label: t('problems-raw-points'),
      cell: (one) => (
        <span className={styles.raw}>
          <Said>{shortened(one.raw)}</Said>
          <span className={styles.points} title={one.code_points}>
            <Code>{points(one.code_points)}</Code>
          </span>
        </span>
      ),
    },
    {
      id: 'reason',
      label: t('problems-reason'),
      wide: true,
      cell: (one) => (
        <>
          {words('problem', one.reason)}
          {one.corrected && (
            <>
              {' '}
              <StatusMark kind="done">{t('problems-corrected')}</StatusMark>
            </>
          )}
        </>
      ),
    },
    {
      id: 'fix',
      label: t('problems-fix'),
      cell: (one) => <span className={styles.fix}>{fix(one) || '–'}</span>,
    },
  ];
  return (
    <Sheet
      label={t('problems-list')}
      columns={columns}
      rows={problems}
      rowKey={keyOf}
      current={problems.filter((one) => one.record === current).map(keyOf)[0] ?? null}
    />
  );
}

function shortened(raw: string): string {
  if (raw === '') return '∅';
  return raw.length > 32 ? `${raw.slice(0, 31)}…` : raw;
}

function points(all: string): string {
  const each = all.split(' ');
  return each.length > POINTS ? `${each.slice(0, POINTS).join(' ')} …` : all;
}
