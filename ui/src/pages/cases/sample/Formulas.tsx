import type { SampleFormula } from '../../../api/bindings';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import styles from './sample.module.css';

/** Every figure with its rule, and the rule with the values inserted. */
export function Formulas({ all }: { all: SampleFormula[] }) {
  const { t } = useLocale();
  const formula = (text: string) => (
    <bdi dir="ltr" className={styles.formula}>
      {text}
    </bdi>
  );
  const columns: SheetColumn<SampleFormula>[] = [
    {
      id: 'figure',
      label: t('sample-col-figure'),
      cell: (one) => t(`sample-figure-${one.name.replaceAll('_', '-')}`),
    },
    { id: 'formula', label: t('sample-col-formula'), cell: (one) => formula(one.formula) },
    { id: 'inserted', label: t('sample-col-inserted'), wide: true, cell: (one) => formula(one.inserted) },
    { id: 'result', label: t('sample-col-result'), figure: true, cell: (one) => formula(one.result) },
  ];
  return (
    <Sheet
      label={t('sample-paper-figures')}
      columns={columns}
      rows={all}
      rowKey={(one) => one.name + one.formula}
    />
  );
}
