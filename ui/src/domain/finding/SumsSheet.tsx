import type { ReactNode } from 'react';
import type { FindingTotals } from '../../api/bindings';
import { Money, Traced } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './DifferenceSheet.module.css';
import { isNonZero, leviesOf } from './levies';

/** A sum by name, with the path under which its working is found. */
export type Sum = readonly [name: string, totals: FindingTotals, path: string];

/** What a finding, and all findings, come to: figures down, so that none is cut off however long the words are. */
export function SumsSheet({ sums }: { sums: readonly Sum[] }) {
  const { t } = useLocale();
  const charged = (levy: string) => sums.some(([, one]) => isNonZero(one.levies[levy]));
  const levies = leviesOf(...sums.map(([, one]) => one.levies)).filter(charged);
  const lines: [key: string, label: string, cell: (sum: Sum) => ReactNode][] = [
    ...levies.map(
      (levy) =>
        [
          levy,
          levy,
          ([, one, at]: Sum) => <Traced figure={`${at}/${levy}`} amount={one.levies[levy]} />,
        ] as (typeof lines)[number],
    ),
    ['short', t('case-short-levied'), ([, one, at]) => <Traced figure={`${at}/short`} amount={one.short} />],
    [
      'surcharge',
      t('case-surcharge'),
      ([, one, at]) => <Traced figure={`${at}/surcharge/total`} amount={one.surcharge_total} />,
    ],
    ['demand', t('case-demand'), ([, one, at]) => <Traced figure={`${at}/demand`} amount={one.demand} />],
    ['offending', t('finding-offending-value'), ([, one]) => <Money amount={one.offending_value} />],
  ];
  return (
    <table className={styles.sheet}>
      <thead>
        <tr>
          <th scope="col">{t('finding-sums')}</th>
          {sums.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, label, cell]) => (
          <tr key={key} className={key === 'demand' ? styles.total : undefined}>
            <th scope="row">{label}</th>
            {sums.map((sum) => (
              <td key={sum[2]}>{cell(sum)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
