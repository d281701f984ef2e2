import type { CaseSelection } from '../../api/bindings';
import { Code, KeyValue, Money, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { Overlaps } from './Overlaps';
import styles from './selection.module.css';

/** How a case came out of a sealed selection. */
export function ChosenBecause({ chosen }: { chosen: CaseSelection }) {
  const { t, figure } = useLocale();
  const said = (text: string) => (
    <span className={styles.said}>
      <Said>{text || '–'}</Said>
    </span>
  );
  return (
    <>
      <KeyValue
        facts={[
          [t('selection-code'), <Code key="code">{chosen.code}</Code>],
          [t('selection-name'), <Said key="name">{chosen.name}</Said>],
          [t('selection-sealed-by'), <Said key="by">{`${chosen.made_by}, ${chosen.made_at}`}</Said>],
          [t('selection-how'), t(`selection-how-${chosen.how.toLowerCase()}`)],
          [
            t('selection-place'),
            t('selection-place-of', {
              rank: figure(chosen.rank),
              yield: figure(chosen.yield_rank),
              population: figure(chosen.population),
            }),
          ],
          [t('targets-score'), figure(chosen.score)],
          [t('targets-expected-yield'), <Money key="yield" amount={chosen.expected_yield} />],
          [t('selection-days'), figure(chosen.days)],
          [t('selection-reason'), said(chosen.reason)],
          ...(chosen.pick_reason && chosen.pick_reason !== chosen.reason
            ? [[t('selection-pick-reason'), said(chosen.pick_reason)] as [string, React.ReactNode]]
            : []),
          [t('selection-notice'), said(chosen.notice)],
          ...(chosen.overlap_reason
            ? [[t('selection-despite'), said(chosen.overlap_reason)] as [string, React.ReactNode]]
            : []),
        ]}
      />
      {chosen.overlaps.length > 0 && <Overlaps overlaps={chosen.overlaps} />}
    </>
  );
}
