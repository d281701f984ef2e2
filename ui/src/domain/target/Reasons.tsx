import type { Explained } from '../../api/bindings';
import { Code, Money, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { PeerStrip } from './PeerStrip';
import { sentenceOf, titleOf } from './said';
import styles from './target.module.css';

/** Why this target: sentences, strongest first, each with its figures; then the peers. */
export function Reasons({ explained }: { explained: Explained }) {
  const locale = useLocale();
  const { t, figure } = locale;
  return (
    <>
      <ol aria-label={t('targets-reasons')}>
        {explained.reasons.map((reason) => (
          <li key={reason.indicator} className={styles.reason}>
            <div className={styles.reasonHead}>
              <strong>
                <Said>{titleOf(reason.indicator, reason.title, locale)}</Said>
              </strong>
              <Code>{reason.indicator}</Code>
            </div>
            <p>
              <Said>{sentenceOf(reason, locale)}</Said>
            </p>
            <div className={styles.reasonFacts}>
              <span>
                {t('targets-contribution')} <Money amount={reason.contribution} />
              </span>
              <span>
                {t('targets-indicator-value')} <Money amount={reason.value} />
              </span>
              <span>{t('targets-items', { count: reason.items, shown: figure(reason.items) })}</span>
            </div>
          </li>
        ))}
      </ol>
      {explained.figures.map((one) => (
        <PeerStrip key={one.title} figure={one} />
      ))}
    </>
  );
}
