import type { Stage } from '../../api/bindings';
import { Money } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './WorkList.module.css';

/** Demand by stage: each figure with a bar under it, in proportion to the largest. */
export function StageStrip({ stages }: { stages: readonly Stage[] }) {
  const { t, has } = useLocale();
  if (stages.length === 0) return null;
  const most = Math.max(...stages.map((stage) => Number(stage.amount)), 1);
  return (
    <section aria-label={t('worklist-stages')} className={styles.strip}>
      <dl className={styles.stages}>
        {stages.map((stage) => {
          const key = `worklist-stage-${stage.stage.replaceAll('_', '-')}`;
          return (
            <div key={stage.stage} className={styles.stage}>
              <dt>{has(key) ? t(key) : stage.stage}</dt>
              <dd>
                <Money amount={stage.amount} unit="PKR" />
                <svg className={styles.bar} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={styles.track} width="100" height="3" />
                  <rect className={styles.fill} width={(100 * Number(stage.amount)) / most} height="3" />
                </svg>
                <span className={styles.quarter}>
                  {t('worklist-quarter')} <Money amount={stage.quarter} />
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
