import { createContext, use } from 'react';
import { useLocale } from '../i18n/locale';
import { Day, Money } from './Figures';
import styles from './Figures.module.css';

/** Opens the working of the figure of that name; `of` names whose it is where the page shows several. */
export type OpenWorking = (figure: string, of?: string) => void;

/** Where the working of a figure is shown; none where there is no place for it. */
export const WorkingContext = createContext<OpenWorking | null>(null);

export interface TracedProps {
  /** Name of the figure, such as `finding/B/7/after/CD`; none when there is no such figure. */
  figure: string | null;
  /** The figure as it stands. */
  amount: string | null | undefined;
  unit?: string;
  /** Whose figure it is, where the page shows several. */
  of?: string;
}

/** A computed figure: underlined with dots, click or Enter shows how it came about. */
export function Traced({ figure, amount, unit, of }: TracedProps) {
  const open = use(WorkingContext);
  if (!open || figure === null) return <Money amount={amount} unit={unit} />;
  return <Money amount={amount} unit={unit} onWorking={() => open(figure, of)} />;
}

/** A computed day: as a computed figure. */
export function TracedDay({ figure, iso }: { figure: string | null; iso: string | null | undefined }) {
  const { t } = useLocale();
  const open = use(WorkingContext);
  if (!open || figure === null || !iso) return <Day iso={iso} />;
  return (
    <button
      type="button"
      className={styles.computed}
      title={t('figure-working')}
      onClick={() => open(figure)}
    >
      <Day iso={iso} />
    </button>
  );
}
