import type { JournalLine } from '../../api/bindings';
import { Code, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Timeline.module.css';

/** Values longer than this are cut in the list; the whole stands in the case. */
const LONGEST = 120;

/** Entries of the trail, newest first: who, when, what, why, and what was set. */
export function Timeline({ entries }: { entries: readonly JournalLine[] }) {
  const { t, has, date } = useLocale();
  return (
    <ol className={styles.trail} aria-label={t('trail-entries')}>
      {entries.map((entry) => {
        const key = `journal-kind-${entry.kind.replaceAll(/[._]/g, '-')}`;
        return (
          <li key={entry.id} className={styles.entry}>
            <div className={styles.when}>
              <time dateTime={entry.claimed_at}>{date(entry.claimed_at)}</time>
              <span className={styles.soft}>
                <Code>{`#${entry.seq}`}</Code>
              </span>
            </div>
            <div className={styles.what}>
              <p>
                <strong>{has(key) ? t(key) : entry.kind}</strong>{' '}
                <span className={styles.soft}>
                  {t('trail-by')} <Said>{entry.person}</Said>
                </span>
              </p>
              {entry.reason && (
                <p>
                  {t('trail-reason')} <Said>{entry.reason}</Said>
                </p>
              )}
              {entry.sets.length > 0 && (
                <dl className={styles.sets}>
                  {entry.sets.map((set) => (
                    <div key={set.name}>
                      <dt>
                        <Code>{set.name}</Code>
                      </dt>
                      <dd>
                        <Said>
                          {set.value.length > LONGEST ? `${set.value.slice(0, LONGEST)}…` : set.value}
                        </Said>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {entry.via !== '' && (
                <p className={styles.soft}>
                  {t('trail-received', { at: date(entry.received_at) })} <Code>{entry.via}</Code>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
