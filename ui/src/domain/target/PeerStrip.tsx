import type { PeerFigure } from '../../api/bindings';
import { Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { stripScale } from './strip';
import styles from './target.module.css';

/** This trader's values as dots against the box of the peers; the same figures stand below in words. */
export function PeerStrip({ figure }: { figure: PeerFigure }) {
  const { t, figure: grouped } = useLocale();
  const x = stripScale([figure.low, figure.median, figure.high, ...figure.dots]);
  const [low, median, high] = [x(figure.low), x(figure.median), x(figure.high)];
  const words = t('targets-peer-words', {
    low: grouped(figure.low),
    median: grouped(figure.median),
    high: grouped(figure.high),
    dots: figure.dots.map(grouped).join(', '),
    unit: figure.unit,
  });
  return (
    <figure className={styles.strip}>
      <figcaption>
        <Said>{figure.title}</Said>
      </figcaption>
      <svg viewBox="0 0 400 34" role="img" aria-label={words} direction="ltr">
        <line x1="4" x2="396" y1="17" y2="17" stroke="var(--hairline)" />
        <rect className={styles.box} x={low} y="8" width={Math.max(high - low, 1)} height="18" />
        <line className={styles.median} x1={median} x2={median} y1="8" y2="26" />
        {figure.dots.map((dot, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal values are separate dots
          <circle key={`${dot}-${at}`} className={styles.dot} cx={x(dot)} cy="17" r="4.5" />
        ))}
      </svg>
      <p className={styles.scale}>{words}</p>
    </figure>
  );
}
