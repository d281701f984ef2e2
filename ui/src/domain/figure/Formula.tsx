import type { TracedFigure } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';
import styles from './Working.module.css';

/** Longest sum that is written out; a longer one is read in its parts. */
const WRITTEN_OUT = 24;

/** The value of a figure; a day in words. */
export function Result({ figure }: { figure: TracedFigure }) {
  const locale = useLocale();
  if (figure.kind === 'day') return <span className={styles.result}>{locale.date(figure.result)}</span>;
  return (
    <span className={styles.result}>
      <bdi dir="ltr">{locale.figure(figure.result)}</bdi>
    </span>
  );
}

/** The formula with its figures, left to right in every language, and what rounding made of it. */
export function Formula({ figure }: { figure: TracedFigure }) {
  const { t, figure: grouped } = useLocale();
  const { formula, unrounded, rounding } = figure;
  // A figure that only repeats another has nothing to show.
  if (formula.length < 2) return null;
  const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
  const said = (text: string) => (isNumber(text) ? grouped(text) : text);
  const pieces = formula.length > WRITTEN_OUT ? formula.slice(0, WRITTEN_OUT) : formula;
  const exact = unrounded !== null && unrounded !== figure.result ? unrounded : null;
  const mode = rounding?.mode.replaceAll('_', '-');
  return (
    <div className={styles.formula}>
      <bdi dir="ltr">
        {pieces.map((piece) => said(piece.text)).join('')}
        {pieces.length < formula.length && '…'}
        {exact !== null && ` = ${grouped(exact)} → ${grouped(figure.result)}`}
      </bdi>
      {exact !== null && rounding && (
        <span className={styles.rounding}>{t(`working-rounding-${mode}`, { step: rounding.step })}</span>
      )}
    </div>
  );
}
