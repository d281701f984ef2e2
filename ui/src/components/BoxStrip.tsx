import type { ReactNode } from 'react';
import styles from './BoxStrip.module.css';
import { stripScale } from './strip';

export interface BoxStripProps {
  title: ReactNode;
  /** First quartile, median and third quartile, as decimals; without them there is no box. */
  box: { low: string; median: string; high: string } | null;
  dots: readonly string[];
  /** The same figures in words: read aloud, and printed below. */
  words: string;
}

/** Own values as dots against the box of others; the same figures stand below in words. */
export function BoxStrip({ title, box, dots, words }: BoxStripProps) {
  const x = stripScale([...(box ? [box.low, box.median, box.high] : []), ...dots]);
  return (
    <figure className={styles.strip}>
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 400 34" role="img" aria-label={words} direction="ltr">
        <line x1="4" x2="396" y1="17" y2="17" stroke="var(--hairline)" />
        {box && (
          <>
            <rect
              className={styles.box}
              x={x(box.low)}
              y="8"
              width={Math.max(x(box.high) - x(box.low), 1)}
              height="18"
            />
            <line className={styles.median} x1={x(box.median)} x2={x(box.median)} y1="8" y2="26" />
          </>
        )}
        {dots.map((dot, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal values are separate dots
          <circle key={`${dot}-${at}`} className={styles.dot} cx={x(dot)} cy="17" r="4.5" />
        ))}
      </svg>
      <p className={styles.scale}>{words}</p>
    </figure>
  );
}
