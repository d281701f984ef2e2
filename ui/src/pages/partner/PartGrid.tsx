import { useMemo } from 'react';
import type { PartnerRow, PartnerRowsIn, PartnerRun } from '../../api/bindings';
import { call, useRpcQuery } from '../../api/queries';
import { go, to, useLocation } from '../../app/router';
import { Button, EmptyState, ErrorNote, Grid, Select } from '../../components';
import { cellOf, gridColumns } from '../../domain/partner/columns';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';
import type { Chosen } from './PartnerPage';
import styles from './partner.module.css';

const PARTS = ['goods', 'months', 'exports', 'imports', 'traders', 'matches', 'prices', 'quartiles'];

/** Address of a part, narrowed to a code of a partner and a month. */
export function placeOf(part: string, partner = '', hs6 = '', month = ''): string {
  return to('/partner', {}, { part, partner, hs6, month });
}

/** One part of the comparison; opening a row leads a step deeper. */
export function PartGrid({ run, onChoose }: { run: PartnerRun; onChoose: (chosen: Chosen) => void }) {
  const locale = useLocale();
  const { t } = locale;
  const host = useHost();
  const { search } = useLocation();
  const part = search.get('part') ?? 'goods';
  const [partner, hs6, month] = ['partner', 'hs6', 'month'].map((name) => search.get(name) ?? '');
  const input: PartnerRowsIn = useMemo(
    () => ({
      ...{ run: run.asked, part, partner: partner ?? '', hs6: hs6 ?? '', month: month ?? '' },
      ...{ trader: '', grade: '', from: 0, len: 1, out: null },
    }),
    [run.asked, part, partner, hs6, month],
  );
  const head = useRpcQuery('partner_rows', input);
  const columns = head.data?.columns;
  const count = head.data?.count;
  const shown = useMemo(() => (columns ? gridColumns(columns, locale) : []), [columns, locale]);
  const source = useMemo(() => {
    if (count === undefined) return undefined;
    const page = async (from: number, len: number) =>
      (await call(host, 'partner_rows', { ...input, from, len })).value.rows;
    return { count, page };
  }, [host, input, count]);
  const choose = (row: PartnerRow) => columns && onChoose({ row, columns });
  const open = (row: PartnerRow) => {
    if (!columns) return;
    const of = (name: string) => cellOf(columns, row, name);
    if (part === 'goods') go(placeOf('months', of('partner'), of('hs6')));
    else if (part === 'months') go(placeOf('imports', of('partner'), of('hs6'), of('month')));
    else choose(row);
  };
  return (
    <div className={styles.part}>
      <ErrorNote failure={head.error} />
      {hs6 && (
        <p className={styles.place}>
          {t(month ? 'partner-drill-month' : 'partner-drill', {
            code: hs6,
            partner: partner ?? '',
            month: month ?? '',
          })}
          <Button onPress={() => go(placeOf('goods'))}>{t('partner-drill-all')}</Button>
        </p>
      )}
      <Grid
        key={`${part}/${partner}/${hs6}/${month}`}
        label={t(`partner-part-${part}`)}
        columns={shown}
        source={source}
        rowId={(row) => row.key}
        onActive={choose}
        onOpen={open}
        tools={
          <Select
            label={t('partner-parts')}
            labelHidden
            choices={PARTS.map((one) => ({ value: one, label: t(`partner-part-${one}`) }))}
            value={part}
            onChange={(next) => go(placeOf(next, partner, hs6, month))}
          />
        }
        empty={<EmptyState>{t('partner-nothing')}</EmptyState>}
      />
    </div>
  );
}
