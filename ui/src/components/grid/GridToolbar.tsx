import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useLocale } from '../../i18n/locale';
import buttons from '../Button.module.css';
import { cx } from '../cx';
import { Icon } from '../Icon';
import { Menu } from '../Menu';
import { Toolbar } from '../Progress';
import styles from './Grid.module.css';
import type { GridColumn } from './model';
import type { Columns } from './useColumns';

interface ToolbarProps<R> {
  /** Null while it is not known. */
  count: number | null;
  selectedCount: number;
  columns: readonly GridColumn<R>[];
  columnState: Columns<R>;
  filtering: boolean;
  onFiltering?: (filtering: boolean) => void;
  onExport?: (format: 'csv' | 'xlsx') => void;
  children?: ReactNode;
}

/** The line above the grid: how many rows, what acts on them, which columns. */
export function GridToolbar<R>(props: ToolbarProps<R>) {
  const { count, selectedCount, columns, columnState, filtering, onFiltering, onExport, children } = props;
  const { t, figure } = useLocale();
  return (
    <div className={styles.toolbar}>
      <span role="status" className={styles.count}>
        {count !== null && t('grid-rows', { count, shown: figure(count) })}
        {selectedCount > 0 &&
          ` · ${t('grid-selected', { count: selectedCount, shown: figure(selectedCount) })}`}
      </span>
      {children}
      <span className={styles.spring} />
      <Toolbar label={t('grid-tools')}>
        {onFiltering && (
          <ToggleButton
            className={cx(buttons.button, buttons.quiet)}
            isSelected={filtering}
            onChange={onFiltering}
          >
            <Icon name="filter" />
            {t('grid-filter-row')}
          </ToggleButton>
        )}
        <Menu
          label={t('grid-columns')}
          icon="columns"
          entries={columns.map((column) => ({ id: column.id, label: column.title }))}
          chosen={columnState.chosen}
          onChosenChange={columnState.choose}
        />
        {onExport && (
          <Menu
            label={t('grid-export')}
            icon="export"
            entries={[
              { id: 'csv', label: t('grid-export-csv') },
              { id: 'xlsx', label: t('grid-export-xlsx') },
            ]}
            onChoose={(id) => onExport(id === 'csv' ? 'csv' : 'xlsx')}
          />
        )}
      </Toolbar>
    </div>
  );
}
