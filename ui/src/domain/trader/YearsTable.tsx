import type { ReactNode } from 'react';
import type { TraderFile, TraderYear } from '../../api/bindings';
import { Money, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './trader.module.css';
import { columnsOf, concessionNames, MIXES, type Mix, partNames, partOf } from './years';

/** What a trader declared, a year a column: sums, then what they are made of. */
export function YearsTable({ file }: { file: TraderFile }) {
  const { t, figure } = useLocale();
  const columns = columnsOf(file);
  const row = (label: ReactNode, cell: (year: TraderYear) => ReactNode, key: string, soft = false) => (
    <tr key={key} className={soft ? styles.part : undefined}>
      <th scope="row">{label}</th>
      {columns.map((year) => (
        <td key={year.year}>{cell(year)}</td>
      ))}
    </tr>
  );
  const levies = [...new Set(columns.flatMap((year) => year.levy_rows.map((one) => one.levy)))];
  return (
    <div className={styles.scroll}>
      <table className={styles.years} aria-label={t('trader-years')}>
        <thead>
          <tr>
            <th scope="col">{t('trader-year')}</th>
            {columns.map((year) => (
              <th key={year.year} scope="col">
                {year.year || t('trader-all-years')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('trader-declarations'), (year) => figure(year.declarations), 'declarations')}
          {row(t('trader-items'), (year) => figure(year.items), 'items')}
          {row(
            t('trader-value'),
            (year) => (
              <Money amount={year.value} />
            ),
            'value',
          )}
          {row(
            t('trader-levies'),
            (year) => (
              <Money amount={year.levies} />
            ),
            'levies',
          )}
          {levies.map((levy) =>
            row(
              <Said>{levy}</Said>,
              (year) => {
                const found = year.levy_rows.find((one) => one.levy === levy);
                return found ? <Money amount={found.amount} /> : '–';
              },
              `levy-${levy}`,
              true,
            ),
          )}
          {row(t('trader-effective-rate'), (year) => percent(year.effective_rate, figure), 'rate')}
          {row(t('trader-cases'), (year) => figure(year.cases.length), 'cases')}
        </tbody>
        {MIXES.map((mix) => (
          <MixRows key={mix} mix={mix} columns={columns} />
        ))}
        <ConcessionRows columns={columns} />
      </table>
    </div>
  );
}

function MixRows({ mix, columns }: { mix: Mix; columns: readonly TraderYear[] }) {
  const { t, figure } = useLocale();
  return (
    <PartRows
      title={t(`trader-mix-${mix}`)}
      none={t('trader-mix-none')}
      names={partNames(columns, mix)}
      columns={columns}
      cell={(year, name) => {
        const part = partOf(year[mix], name);
        if (part === 'none') return '–';
        if (part === 'below') return t('trader-below');
        return percent(part.share, figure);
      }}
    />
  );
}

function ConcessionRows({ columns }: { columns: readonly TraderYear[] }) {
  const { t } = useLocale();
  return (
    <PartRows
      title={t('trader-concessions')}
      none={t('trader-concessions-none')}
      names={concessionNames(columns)}
      columns={columns}
      cell={(year, name) => {
        const found = year.concessions.find((one) => one.name === name);
        if (!found) return '–';
        return (
          <>
            <Money amount={found.value} />
            <div className={styles.under}>
              {found.forgone === null ? (
                t('trader-forgone-unknown')
              ) : (
                <>
                  {t('trader-forgone')} <Money amount={found.forgone} />
                </>
              )}
            </div>
          </>
        );
      }}
    />
  );
}

interface PartRowsProps {
  title: string;
  /** Said where there is no part. */
  none: string;
  names: readonly string[];
  columns: readonly TraderYear[];
  cell: (year: TraderYear, name: string) => ReactNode;
}

/** Parts of something, one row each, under a title of their own. */
function PartRows({ title, none, names, columns, cell }: PartRowsProps) {
  return (
    <tbody>
      <tr className={styles.section}>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {title}
        </th>
      </tr>
      {names.length === 0 && (
        <tr className={styles.part}>
          <td colSpan={columns.length + 1}>{none}</td>
        </tr>
      )}
      {names.map((name) => (
        <tr key={name} className={styles.part}>
          <th scope="row">
            <Said>{name}</Said>
          </th>
          {columns.map((year) => (
            <td key={year.year}>{cell(year, name)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function percent(text: string | null, figure: (text: string) => string): string {
  return text === null ? '–' : `${figure(text)} %`;
}
