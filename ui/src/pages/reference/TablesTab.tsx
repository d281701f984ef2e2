import { useState } from 'react';
import { useRpcQuery } from '../../api/queries';
import { DateField, Said, Select, TextField } from '../../components';
import { Period } from '../../domain/reference/Period';
import styles from '../../domain/reference/reference.module.css';
import { useTableName } from '../../domain/reference/words';
import { useLocale } from '../../i18n/locale';
import { TableGrid } from './TableGrid';

/** A table in force, with a filter and the day on which its rows must hold. */
export function TablesTab() {
  const { t } = useLocale();
  const name = useTableName();
  const shapes = useRpcQuery('reference_shapes', {});
  const [table, setTable] = useState('pct_tariff');
  const [filter, setFilter] = useState('');
  const [day, setDay] = useState('');
  const tables = shapes.data?.tables ?? [];
  const shape = tables.find((one) => one.name === table);
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
  return (
    <div className={styles.grid}>
      <div className={styles.tools}>
        <Select
          label={t('reference-table')}
          choices={tables.map((one) => ({ value: one.name, label: `${name(one.name)} (${one.rows})` }))}
          value={table}
          onChange={setTable}
        />
        <TextField label={t('reference-filter')} value={filter} onChange={setFilter} />
        <DateField label={t('reference-on-day')} value={day} onChange={setDay} />
        <p className={styles.soft}>
          {shape?.package ? (
            <>
              <Said>{shape.package}</Said> {shape.version}
              <br />
              <Period from={shape.valid_from} to={shape.valid_to} />
            </>
          ) : (
            t('reference-not-loaded')
          )}
        </p>
      </div>
      <TableGrid table={table} filter={filter} day={whole} />
    </div>
  );
}
