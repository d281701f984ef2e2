import type { ScorePart } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';
import styles from './target.module.css';

/** Width of the bar's drawing in its own units. */
const WIDTH = 100;
/** Strengths of the tint, so that parts beside each other can be told apart. */
const STRENGTHS = [1, 0.72, 0.5, 0.34, 0.22];

/** The parts of a score as one thin bar; the words beside it say the same. `top` is the longest bar on the page. */
export function ScoreBar({ parts, top }: { parts: readonly ScorePart[]; top: number }) {
  const { t } = useLocale();
  let at = 0;
  const drawn = parts.map((part, index) => {
    const width = top > 0 ? (Number(part.contribution) / top) * WIDTH : 0;
    const x = at;
    at += width;
    return { part, x, width, strength: STRENGTHS[Math.min(index, STRENGTHS.length - 1)] };
  });
  const words = parts.map((part) => `${part.indicator} ${part.contribution}`).join(', ');
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} 6`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('targets-score-parts', { parts: words })}
    >
      {drawn.map(({ part, x, width, strength }) => (
        <rect key={part.indicator} x={x} width={Math.max(width - 0.6, 0)} height="6" opacity={strength}>
          <title>{`${part.indicator} · ${part.title} · ${part.contribution}`}</title>
        </rect>
      ))}
    </svg>
  );
}

/** Sum of the parts of a score; only for drawing, never shown. */
export function scoreLength(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, part) => sum + Number(part.contribution), 0);
}
