import type { TraderStrip } from '../../api/bindings';
import { BoxStrip, Code, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './trader.module.css';

/** Unit prices of a trader, code by code, against those of everybody else. */
export function PriceStrips({ strips }: { strips: readonly TraderStrip[] }) {
  const { t } = useLocale();
  if (strips.length === 0) return <p>{t('trader-strips-none')}</p>;
  return (
    <div className={styles.strips}>
      {strips.map((strip) => (
        <Strip key={`${strip.pct}-${strip.unit}`} strip={strip} />
      ))}
    </div>
  );
}

function Strip({ strip }: { strip: TraderStrip }) {
  const { t, figure } = useLocale();
  const { q1, median, q3 } = strip;
  const box = q1 !== null && median !== null && q3 !== null ? { low: q1, median, high: q3 } : null;
  const own = t('trader-strip-own', {
    count: strip.own_n,
    shown: figure(strip.own_n),
    median: figure(strip.own_median),
    unit: strip.unit,
  });
  const others = box
    ? t('trader-strip-others', {
        shown: figure(strip.n),
        traders: figure(strip.traders),
        low: figure(box.low),
        median: figure(box.median),
        high: figure(box.high),
      })
    : t('trader-strip-alone');
  const left =
    strip.not_comparable > 0 ? t('trader-strip-left-out', { shown: figure(strip.not_comparable) }) : '';
  return (
    <BoxStrip
      title={
        <>
          <Code>{strip.pct}</Code> <Said>{strip.description}</Said>
        </>
      }
      box={box}
      dots={strip.own}
      words={[own, others, left].filter(Boolean).join(' ')}
    />
  );
}
