import { useRpcQuery } from '../../api/queries';
import { KeyValue, Traced } from '../../components';
import { itemKey } from '../../domain/finding/draft';
import { useLocale } from '../../i18n/locale';

/** What the declared facts of an item come to, levy by levy; each opens its working. */
export function ComputedLevies({ caseId, itemKey: key }: { caseId: string; itemKey: string }) {
  const { t } = useLocale();
  const asked = { case: caseId, search: '', keys: [key], len: 1 };
  const found = useRpcQuery('case_items', asked);
  const item = found.data?.items.find((one) => itemKey(one) === key);
  if (!item) return null;
  const figure = (name: string) => `item/${item.item}/declared/${name}`;
  const facts = Object.entries(item.levies).map(
    ([levy, amount]) => [levy, <Traced key={levy} figure={figure(levy)} amount={amount} />] as const,
  );
  return (
    <section aria-label={t('items-computed')}>
      <h3>{t('items-computed')}</h3>
      <KeyValue
        facts={[
          ...facts,
          [t('finding-levies-total'), <Traced key="total" figure={figure('total')} amount={item.total} />],
        ]}
      />
    </section>
  );
}
