import type { FindingChange, ValueAdjustment } from '../../api/bindings';
import { Button, IconButton, NumberField, PlainSelect, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './ChangeEditor.module.css';

/** Which list an adjustment stands in. */
type Side = 'additions' | 'deductions';

const FRESH: ValueAdjustment = { name: '', amount: '', currency: 'local', stage: 'final' };

export interface AdjustmentsProps {
  change: FindingChange;
  /** Declaration and item, for the names of the fields. */
  where: string;
  onChange: (change: FindingChange) => void;
}

/** Additions to the value (royalty, assists, commission, freight) and deductions, each with its name. */
export function Adjustments({ change, where, onChange }: AdjustmentsProps) {
  const { t } = useLocale();
  const put = (side: Side, list: ValueAdjustment[]) => onChange({ ...change, [side]: list });
  return (
    <div className={styles.adjustments}>
      {(['additions', 'deductions'] as const).map((side) =>
        change[side].map((one, at) => (
          <Line
            // Adjustments have no identity of their own: their place is it.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is edited in place
            key={`${side}-${at}`}
            side={side}
            one={one}
            where={where}
            onChange={(next) =>
              put(
                side,
                change[side].map((old, i) => (i === at ? next : old)),
              )
            }
            onRemove={() =>
              put(
                side,
                change[side].filter((_, i) => i !== at),
              )
            }
          />
        )),
      )}
      <div className={styles.more}>
        <Button kind="quiet" icon="plus" onPress={() => put('additions', [...change.additions, FRESH])}>
          {t('finding-add-addition')}
        </Button>
        <Button kind="quiet" icon="plus" onPress={() => put('deductions', [...change.deductions, FRESH])}>
          {t('finding-add-deduction')}
        </Button>
      </div>
    </div>
  );
}

interface LineProps {
  side: Side;
  one: ValueAdjustment;
  where: string;
  onChange: (one: ValueAdjustment) => void;
  onRemove: () => void;
}

function Line({ side, one, where, onChange, onRemove }: LineProps) {
  const { t } = useLocale();
  const set = (part: Partial<ValueAdjustment>) => onChange({ ...one, ...part });
  const kind = t(side === 'additions' ? 'finding-addition' : 'finding-deduction');
  const choices = (names: readonly string[], prefix: string) =>
    names.map((value) => ({ value, label: t(`${prefix}-${value}`) }));
  return (
    <div className={styles.adjustment}>
      <TextField
        label={`${kind}, ${where}`}
        labelHidden
        note={kind}
        value={one.name}
        onChange={(name) => set({ name })}
      />
      <NumberField
        label={`${t('finding-adjustment-amount')}, ${where}`}
        labelHidden
        value={one.amount}
        onChange={(amount) => set({ amount })}
      />
      <PlainSelect
        label={t('finding-adjustment-currency')}
        value={one.currency}
        choices={choices(['local', 'foreign'], 'finding-currency')}
        onChange={(currency) => set({ currency })}
      />
      <PlainSelect
        label={t('finding-adjustment-stage')}
        value={one.stage}
        choices={choices(['final', 'cf'], 'finding-stage')}
        onChange={(stage) => set({ stage })}
      />
      <IconButton
        icon="close"
        label={t('finding-remove-adjustment', { name: one.name })}
        onPress={onRemove}
      />
    </div>
  );
}
