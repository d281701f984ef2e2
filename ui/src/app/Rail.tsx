import { useRpcQuery } from '../api/queries';
import { CountBadge, Icon } from '../components';
import { useLocale } from '../i18n/locale';
import { PLACES } from './places';
import { Link, useLocation } from './router';
import styles from './Shell.module.css';

/** Counts that mean something is lost if nobody looks. */
const ALARMS: ReadonlySet<string> = new Set(['overdue', 'conflicts']);

/** Which counts of the work list belong to which place. */
const COUNTS: Record<string, readonly string[]> = {
  worklist: ['overdue'],
  cases: ['conflicts'],
};

/** The seven places, with the counts that matter. */
export function Rail() {
  const { t } = useLocale();
  const { route } = useLocation();
  const counts = useRpcQuery('work_list', {}).data?.counts ?? {};
  return (
    <nav className={styles.rail} aria-label={t('rail')}>
      <div className={styles.brand} aria-hidden="true">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M4 3.5h12M4 8h12M4 12.5h5" />
          <path className={styles.brandMark} d="M11 14l2.4 2.6L17.5 11" />
        </svg>
        {t('app-name')}
      </div>
      <ul className={styles.places}>
        {PLACES.map((place) => (
          <li key={place.id}>
            <Link
              to={place.address}
              className={styles.place}
              aria-current={route?.place === place.id ? 'page' : undefined}
            >
              <Icon name={place.icon} />
              <span className={styles.placeName}>{t(place.titleKey)}</span>
              {(COUNTS[place.id] ?? []).map((count) => (
                <CountBadge
                  key={count}
                  count={counts[count] ?? 0}
                  alarm={ALARMS.has(count)}
                  label={t(`count-${count.replaceAll('_', '-')}`, { count: counts[count] ?? 0 })}
                />
              ))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
