import type { Reconciled } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';
import styles from './Working.module.css';

/** Steps that carry the outcome. */
const RESULTS = ['unexplained', 'beyond', 'amount'];

/** A reconciliation line by line: the figures with their source, then every step with its formula. */
export function Working({ outcome }: { outcome: Reconciled }) {
  const { t, figure } = useLocale();
  const grouped = (formula: string) => formula.replace(/\d+(?:\.\d+)?/g, (number) => figure(number));
  return (
    <table className={styles.working} aria-label={t('reconcile-working')}>
      <tbody>
        {outcome.figures
          .filter((one) => one.source !== 'none')
          .map((one) => (
            <tr key={one.name}>
              <th scope="row">{t(`reconcile-${one.name}`)}</th>
              <td>{t(`reconcile-source-${one.source}`, { from: one.from, count: figure(one.count) })}</td>
              <td>
                <bdi dir="ltr">{`${figure(one.amount)} ${outcome.unit}`}</bdi>
              </td>
            </tr>
          ))}
        {outcome.steps.map((step) => (
          <tr key={step.name} data-result={RESULTS.includes(step.name) || undefined}>
            <th scope="row">{t(`reconcile-step-${step.name}`)}</th>
            <td>
              <bdi dir="ltr">{grouped(step.formula)}</bdi>
            </td>
            <td>
              <bdi dir="ltr">
                {step.name === 'amount'
                  ? `Rs ${figure(step.result)}`
                  : `${figure(step.result)} ${outcome.unit}`}
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
