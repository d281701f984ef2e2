import { directionOf } from '../i18n/direction';
import { useLocale } from '../i18n/locale';
import { cx } from './cx';
import styles from './Figures.module.css';

export interface MoneyProps {
  /** A decimal as text. */
  amount: string | null | undefined;
  /** Opens the working of a computed figure; the figure is then underlined with dots. */
  onWorking?: () => void;
  /** Currency or unit after the figure. */
  unit?: string;
}

/** An amount in the person's grouping, left to right in every language. */
export function Money({ amount, onWorking, unit }: MoneyProps) {
  const { figure, t } = useLocale();
  if (amount === null || amount === undefined || amount === '')
    return <span className={styles.absent}>–</span>;
  const text = unit ? `${figure(amount)} ${unit}` : figure(amount);
  if (!onWorking) {
    return (
      <bdi dir="ltr" className={styles.figure}>
        {text}
      </bdi>
    );
  }
  return (
    <button
      type="button"
      className={cx(styles.figure, styles.computed)}
      onClick={onWorking}
      title={t('figure-working')}
    >
      <bdi dir="ltr">{text}</bdi>
    </button>
  );
}

/** A code, a number of a declaration, a file name's hash: left to right, in a face where 0 and O differ. */
export function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className={styles.code}>
      {children}
    </bdi>
  );
}

/** Text of a person: its own direction, apart from the sentence around it. */
export function Said({ children }: { children: string }) {
  return <bdi dir={directionOf(children)}>{children}</bdi>;
}

/** A day in words; absent as a dash. */
export function Day({ iso }: { iso: string | null | undefined }) {
  const { date } = useLocale();
  if (!iso) return <span className={styles.absent}>–</span>;
  return (
    <time dateTime={iso} className={styles.day}>
      {date(iso)}
    </time>
  );
}
