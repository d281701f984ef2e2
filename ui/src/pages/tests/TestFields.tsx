import type { DataTestIn, DataTestKind } from '../../api/bindings';
import { DateField, NumberField, Select, TextField } from '../../components';
import { useColumnName } from '../../domain/extract/words';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';

const VARIANTS = ['first_two', 'first', 'second', 'first_three', 'last_two'];
const SIGNS = ['both', 'positive', 'negative'];
/** Tests that compare amounts within groups. */
const GROUPED = ['modified_z', 'iqr', 'relative_size', 'period_change'];
/** Nothing chosen. */
const NONE = '';

export interface TestFieldsProps {
  kinds: DataTestKind[];
  ask: DataTestIn;
  onChange: (next: Partial<DataTestIn>) => void;
}

/** The question: test, column, and what belongs to the test. A column that does not suit says why. */
export function TestFields({ kinds, ask, onChange }: TestFieldsProps) {
  const { t } = useLocale();
  const name = useColumnName();
  const kind = kinds.find((one) => one.test === ask.test);
  const word = (part: string, code: string) => t(`data-test-${part}-${code.replaceAll('_', '-')}`);
  const words = (part: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: word(part, value) }));
  const columns = (kind?.columns ?? []).map((column) => ({
    value: column.name,
    label: column.why === '' ? name(column.name) : `${name(column.name)} · ${word('unsuited', column.why)}`,
    disabled: column.why !== '',
  }));
  const pick = (test: string) =>
    onChange({ test, column: NONE, by: NONE, limit: NONE, keys: [], different: [], from: NONE });
  return (
    <>
      <Fields>
        <Select
          label={t('data-test-kind')}
          choices={kinds.map((one) => ({ value: one.test, label: word('kind', one.test) }))}
          value={ask.test}
          onChange={pick}
        />
        {ask.test !== 'duplicates' && (
          <Select
            label={t('data-test-column')}
            choices={columns}
            value={ask.column === NONE ? (kind?.column ?? NONE) : ask.column}
            onChange={(column) => onChange({ column })}
          />
        )}
        {ask.test === 'benford' && (
          <>
            <Select
              label={t('data-test-variant')}
              choices={words('variant', VARIANTS)}
              value={ask.variant}
              onChange={(variant) => onChange({ variant })}
            />
            <Select
              label={t('data-test-sign')}
              choices={words('sign', SIGNS)}
              value={ask.sign}
              onChange={(sign) => onChange({ sign })}
            />
            <NumberField
              label={t('data-test-least')}
              value={ask.least}
              onChange={(least) => onChange({ least })}
            />
          </>
        )}
        {GROUPED.includes(ask.test) && (
          <Select
            label={t('data-test-by')}
            choices={[
              { value: NONE, label: t('data-test-by-none') },
              ...(kind?.by ?? []).map((value) => ({ value, label: name(value) })),
            ]}
            value={ask.by}
            onChange={(by) => onChange({ by })}
          />
        )}
        {kind && kind.limit !== '' && (
          <TextField
            label={t('data-test-limit')}
            face="figure"
            placeholder={kind.limit}
            value={ask.limit}
            onChange={(limit) => onChange({ limit: limit.trim() })}
          />
        )}
        {ask.test === 'period_change' && (
          <DateField label={t('data-test-since')} value={ask.from} onChange={(from) => onChange({ from })} />
        )}
      </Fields>
      {ask.test === 'duplicates' && (
        <>
          <Chosen
            label={t('data-test-keys')}
            all={kind?.columns.map((column) => column.name) ?? []}
            chosen={ask.keys.length === 0 ? (kind?.keys ?? []) : ask.keys}
            onChange={(keys) => onChange({ keys })}
          />
          <Chosen
            label={t('data-test-different')}
            all={kind?.columns.map((column) => column.name) ?? []}
            chosen={ask.different}
            onChange={(different) => onChange({ different })}
          />
        </>
      )}
    </>
  );
}

interface ChosenProps {
  label: string;
  all: string[];
  chosen: string[];
  onChange: (next: string[]) => void;
}

/** Up to four columns, one choice each. */
function Chosen({ label, all, chosen, onChange }: ChosenProps) {
  const { t } = useLocale();
  const name = useColumnName();
  const slots = [0, 1, 2, 3];
  return (
    <Fields>
      {slots.map((slot) => (
        <Select
          key={slot}
          label={`${label} ${slot + 1}`}
          choices={[
            { value: NONE, label: t('data-test-none') },
            ...all.map((value) => ({ value, label: name(value) })),
          ]}
          value={chosen[slot] ?? NONE}
          onChange={(next) => {
            const list = slots.map((one) => (one === slot ? next : (chosen[one] ?? NONE)));
            onChange(list.filter((one) => one !== NONE));
          }}
        />
      ))}
    </Fields>
  );
}
