import type { BookMatch, MatchSum } from '../../api/bindings';
import { StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './books.module.css';
import { valuesOf } from './said';

/** Both sides of a match run: all = matched + alone, in count and in value. */
export function TotalsStrip({ run }: { run: BookMatch }) {
  const { t, figure } = useLocale();
  const sides = [
    ['lines', run.lines, run.lines_matched, run.lines_alone],
    ['items', run.items, run.items_matched, run.items_alone],
  ] as const;
  return (
    <div className={styles.strip}>
      <table className={styles.totals} aria-label={t('match-totals')}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.head}>
              {t('match-all')}
            </th>
            <th scope="col" className={styles.head}>
              {t('match-matched')}
            </th>
            <th scope="col" className={styles.head}>
              {t('match-alone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sides.map(([side, all, matched, alone]) => (
            <tr key={side}>
              <th scope="row">{t(`match-side-${side}`)}</th>
              <Sum sum={all} />
              <Sum sum={matched} />
              <Sum sum={alone} />
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.facts}>
        <li>
          {run.reproduced ? (
            <StatusMark kind="done">{t('match-reproduced')}</StatusMark>
          ) : (
            <StatusMark kind="conflict">{t('match-not-reproduced')}</StatusMark>
          )}
        </li>
        {run.lines_left_out > 0 && <li>{t('match-left-out', { count: figure(run.lines_left_out) })}</li>}
      </ul>
    </div>
  );
}

function Sum({ sum }: { sum: MatchSum }) {
  const locale = useLocale();
  return (
    <td>
      <span className={styles.sum}>
        <bdi dir="ltr" className={styles.count}>
          {locale.figure(sum.count)}
        </bdi>
        <bdi dir="ltr" className={styles.value}>
          {valuesOf(sum.values, locale)}
        </bdi>
      </span>
    </td>
  );
}
