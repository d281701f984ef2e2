import type { Finding, Totals } from '../../api/bindings';
import { Button, Said, StatusMark, Traced } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';

export interface FindingListProps {
  findings: readonly Finding[];
  totals: Totals;
  chosen: string;
  onOpen: (finding: string) => void;
}

/** Findings by number with their amounts; below, what all of them together come to. */
export function FindingList({ findings, totals, chosen, onOpen }: FindingListProps) {
  const { t } = useLocale();
  const all = totals.totals.all;
  return (
    <nav className={styles.findings} aria-label={t('case-tab-findings')}>
      <div className={styles.new}>
        <Button icon="plus" onPress={() => onOpen('new')}>
          {t('finding-new')}
        </Button>
      </div>
      {findings.length === 0 && <p className={styles.sums}>{t('findings-empty')}</p>}
      {findings.map((one) => (
        <div key={one.finding} className={styles.findingRow}>
          <button
            type="button"
            className={styles.finding}
            aria-current={one.finding === chosen ? 'true' : undefined}
            onClick={() => onOpen(one.finding)}
          >
            <span className={styles.number}>{one.finding_no}</span>
            <Said>{one.title}</Said>
            <span className={styles.below}>
              <span>{t(`finding-kind-${one.kind}`)}</span>
            </span>
            {one.conflicts.length > 0 && (
              <span className={styles.below}>
                <StatusMark kind="conflict">
                  {t('case-conflicts', { count: one.conflicts.length })}
                </StatusMark>
              </span>
            )}
          </button>
          <span className={styles.findingMoney}>
            <Traced figure={`finding/${one.finding_no}/short`} amount={one.totals.short} />
          </span>
        </div>
      ))}
      {all && (
        <div className={styles.sums}>
          <Sum name={t('case-short-levied')} figure="short" amount={all.short} />
          <Sum name={t('case-surcharge')} figure="surcharge/total" amount={all.surcharge_total} />
          <Sum name={t('case-demand')} figure="demand" amount={all.demand} strong />
          {all.excess !== '0' && <Sum name={t('finding-excess')} figure="excess" amount={all.excess} />}
        </div>
      )}
    </nav>
  );
}

function Sum(props: { name: string; figure: string; amount: string; strong?: boolean }) {
  const { name, figure, amount, strong } = props;
  return (
    <p className={strong ? `${styles.sum} ${styles.strong}` : styles.sum}>
      <span>{name}</span>
      <Traced figure={`total/all/${figure}`} amount={amount} />
    </p>
  );
}
