import { Fragment } from 'react';
import type { SelectionLine } from '../../api/bindings';
import { Checkbox, Code, Said, StatusMark, Tag } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './selection.module.css';

export interface RankingSheetProps {
  lines: readonly SelectionLine[];
  /** Place of the last line above the capacity line; 0 = there is no line. */
  rankedTo: number;
  capacity: string | null;
  order: string;
  onPick: (line: SelectionLine) => void;
  onDrop: (line: SelectionLine) => void;
}

/** Is the target among those that are taken? */
export function isPicked(line: SelectionLine): boolean {
  return line.how !== '' && line.how !== 'LEFT_OUT';
}

/** The ranking with the line that the available days draw through it. */
export function RankingSheet({ lines, rankedTo, capacity, order, onPick, onDrop }: RankingSheetProps) {
  const { t, figure } = useLocale();
  return (
    <table className={styles.ranking} aria-label={t('targets-ranking')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('selection-pick')}</span>
          </th>
          <th scope="col" className={styles.figure}>
            {t('targets-rank')}
          </th>
          <th scope="col" className={styles.wide}>
            {t('selection-trader')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('targets-score')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('targets-expected-yield')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('selection-days')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('selection-days-sum')}
          </th>
          <th scope="col">{t('selection-how')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <Fragment key={line.key}>
            <tr data-picked={isPicked(line) || undefined}>
              <td>
                <Checkbox
                  aria-label={t('selection-pick-named', { name: line.name || line.key })}
                  isSelected={isPicked(line)}
                  onChange={(on) => (on ? onPick(line) : onDrop(line))}
                />
              </td>
              <td className={styles.figure}>{figure(order === 'rank' ? line.rank : line.yield_rank)}</td>
              <th scope="row" className={styles.wide}>
                <span className={styles.name}>
                  <Said>{line.name || line.key}</Said>
                  {line.overlaps.length > 0 && (
                    <StatusMark kind="due">
                      {t('selection-overlap-count', { count: line.overlaps.length })}
                    </StatusMark>
                  )}
                  <Code>{line.key}</Code>
                </span>
              </th>
              <td className={styles.figure}>{figure(line.score)}</td>
              <td className={styles.figure}>{figure(line.expected_yield)}</td>
              <td className={styles.figure}>{figure(line.days)}</td>
              <td className={styles.figure}>{figure(line.days_sum)}</td>
              <td>
                {line.how !== '' && (
                  <Tag>{t(`selection-how-${line.how.toLowerCase().replace('_', '-')}`)}</Tag>
                )}
              </td>
            </tr>
            {capacity !== null && at + 1 === rankedTo && (
              <tr className={styles.line}>
                <td colSpan={8}>{t('selection-line', { days: figure(capacity) })}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
