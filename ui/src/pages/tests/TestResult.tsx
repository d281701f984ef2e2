import { useMemo } from 'react';
import type { DataTestFigure, DataTestGroup, DataTestNumber, DataTestResult } from '../../api/bindings';
import {
  EmptyState,
  Figure,
  type FigureData,
  Grid,
  type GridColumn,
  listSource,
  Panel,
  StatusMark,
} from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './tests.module.css';

const LABELS = ['digits', 'same', 'different', 'series', 'group', 'month'];
const WORDS = ['conformity', 'trend'];

export interface TestResultProps {
  found: DataTestResult;
  chosen: string | null;
  onChoose: (group: DataTestGroup | null) => void;
}

/** Numbers with their rules, warnings, the figure, and the groups; a group opens its records. */
export function TestResult({ found, onChoose }: TestResultProps) {
  const { t, figure } = useLocale();
  const word = (part: string, code: string) => t(`data-test-${part}-${code.replaceAll('_', '-')}`);
  const columns = useMemo<GridColumn<DataTestGroup>[]>(() => {
    const shown = (name: string, cell: string) => (LABELS.includes(name) ? cell : plain(cell, figure));
    const cells = found.columns.map((name, at) => ({
      id: name,
      title: t(`data-test-col-${name.replaceAll('_', '-')}`),
      width: LABELS.includes(name) ? 240 : 120,
      align: LABELS.includes(name) ? undefined : ('end' as const),
      text: (one: DataTestGroup) => shown(name, one.cells[at] ?? ''),
    }));
    const count = {
      id: 'count',
      title: t('data-test-records'),
      width: 100,
      align: 'end' as const,
      text: (one: DataTestGroup) => figure(one.count),
    };
    return found.columns.includes('records') ? cells : [...cells, count];
  }, [found.columns, t, figure]);
  const source = useMemo(() => listSource(found.groups), [found.groups]);
  const numbers: SheetColumn<DataTestNumber>[] = [
    { id: 'name', label: t('data-test-col-figure'), cell: (one) => word('number', one.name) },
    {
      id: 'formula',
      label: t('data-test-col-formula'),
      wide: true,
      cell: (one) => <bdi dir="ltr">{one.formula}</bdi>,
    },
    {
      id: 'result',
      label: t('data-test-col-result'),
      figure: true,
      cell: (one) => (WORDS.includes(one.name) ? word('word', one.result) : plain(one.result, figure)),
    },
  ];
  const summary = {
    tested: figure(found.tested),
    rows: figure(found.rows),
    flagged: figure(found.flagged_in_all),
    groups: figure(found.groups_in_all),
  };
  return (
    <>
      <Panel title={word('kind', found.test)}>
        <p role="status">{t('data-test-tested', summary)}</p>
        {found.warnings.map((name) => (
          <p key={name}>
            <StatusMark kind="flag">{word('warning', name)}</StatusMark>
          </p>
        ))}
        {found.figure && <Figure figure={drawn(found.figure, word('kind', found.test), word)} />}
        <Sheet
          label={t('data-test-numbers')}
          columns={numbers}
          rows={found.numbers}
          rowKey={(one) => one.name}
        />
      </Panel>
      <Panel title={t('data-test-groups')} flush>
        <div className={styles.grid}>
          <Grid
            label={t('data-test-groups')}
            columns={columns}
            source={source}
            rowId={(one) => one.key}
            onActive={onChoose}
            onOpen={onChoose}
            marks={(one) =>
              one.flagged ? [{ kind: 'flag' as const, label: word('number', 'flagged') }] : []
            }
            empty={<EmptyState>{t('data-test-none')}</EmptyState>}
          />
        </div>
        {found.groups_in_all > found.groups.length && (
          <p>{t('data-test-more', { shown: figure(found.groups.length) })}</p>
        )}
      </Panel>
    </>
  );
}

/** A number with its digits grouped; anything else as it stands. */
function plain(text: string, figure: (text: string) => string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? figure(text) : text;
}

function drawn(
  figure: DataTestFigure,
  title: string,
  word: (part: string, code: string) => string,
): FigureData {
  return {
    title,
    kind: figure.kind as FigureData['kind'],
    unit: figure.unit,
    series: figure.series.map((one) => ({ name: word('col', one.name), points: one.points })),
  };
}
