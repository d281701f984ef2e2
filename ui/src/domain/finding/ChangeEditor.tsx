import { useState } from 'react';
import type { CaseItemRow, FindingChange } from '../../api/bindings';
import { Code, IconButton, NumberField, PlainSelect, Said, StatusMark, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import { Adjustments } from './Adjustments';
import styles from './ChangeEditor.module.css';
import { changeFor, declared, type FactName, factsOf, itemKey, shownFacts } from './draft';
import { ItemSearch } from './ItemSearch';

/** Facts that are codes; the others are decimals. */
const CODES: ReadonlySet<FactName> = new Set(['pct', 'origin', 'deny']);
/** Facts counted in the unit of the item. */
const IN_UNITS: ReadonlySet<FactName> = new Set(['quantity', 'affected_qty']);

export interface ChangeEditorProps {
  caseId: string;
  kind: string;
  type: string;
  /** Items whose declared facts are known. */
  known: readonly CaseItemRow[];
  changes: readonly FindingChange[];
  onChange: (changes: FindingChange[]) => void;
}

/** The facts a finding changes, item by item: what was declared, what was found. */
export function ChangeEditor({ caseId, kind, type, known, changes, onChange }: ChangeEditorProps) {
  const { t } = useLocale();
  const [chosen, setChosen] = useState<readonly CaseItemRow[]>([]);
  const byKey = new Map([...known, ...chosen].map((item) => [itemKey(item), item]));
  const set = (at: number, change: FindingChange) =>
    onChange(changes.map((one, i) => (i === at ? change : one)));
  const add = (item: CaseItemRow) => {
    if (changes.some((change) => itemKey(change) === itemKey(item))) return;
    setChosen((before) => [...before, item]);
    onChange([...changes, changeFor(item, kind, type)]);
  };
  return (
    <div className={styles.editor}>
      {changes.length > 0 && (
        <div className={styles.head} aria-hidden="true">
          <span>{t('finding-item')}</span>
          <span className={styles.headFacts}>
            <span>{t('finding-fact')}</span>
            <span>{t('finding-declared')}</span>
            <span>{t('finding-found')}</span>
          </span>
        </div>
      )}
      {changes.map((change, at) => (
        <ItemFacts
          key={itemKey(change)}
          kind={kind}
          change={change}
          item={byKey.get(itemKey(change))}
          onChange={(next) => set(at, next)}
          onRemove={() => onChange(changes.filter((_, i) => i !== at))}
        />
      ))}
      <ItemSearch caseId={caseId} onChoose={add} />
    </div>
  );
}

interface ItemFactsProps {
  kind: string;
  change: FindingChange;
  item: CaseItemRow | undefined;
  onChange: (change: FindingChange) => void;
  onRemove: () => void;
}

function ItemFacts({ kind, change, item, onChange, onRemove }: ItemFactsProps) {
  const { t } = useLocale();
  const where = `${change.gd} / ${change.gd_item}`;
  const shown = shownFacts(kind, change);
  const others = factsOf(kind).filter((fact) => !shown.includes(fact));
  const name = (fact: FactName) => t(`finding-fact-${fact.replaceAll('_', '-')}`);
  return (
    <section className={styles.item} aria-label={where}>
      <div className={styles.who}>
        <Code>{where}</Code>
        {item && <Said>{item.description}</Said>}
      </div>
      <div className={styles.facts}>
        {change.rates_in_force && <StatusMark kind="flag">{t('finding-rates-in-force')}</StatusMark>}
        {shown.map((fact) => (
          <Fact
            key={fact}
            {...{ fact, item, where, change, onChange }}
            name={name(fact) + (IN_UNITS.has(fact) && item ? ` (${item.unit})` : '')}
          />
        ))}
        {kind === 'value' && <Adjustments change={change} where={where} onChange={onChange} />}
        {others.length > 0 && !change.rates_in_force && (
          <div className={styles.more}>
            <PlainSelect
              label={t('finding-other-fact')}
              value=""
              choices={[
                { value: '', label: t('finding-other-fact') },
                ...others.map((fact) => ({ value: fact, label: name(fact) })),
              ]}
              onChange={(fact) => fact !== '' && onChange({ ...change, [fact]: '' })}
            />
          </div>
        )}
      </div>
      <IconButton icon="close" label={t('finding-remove-item', { item: where })} onPress={onRemove} />
    </section>
  );
}

interface FactProps {
  fact: FactName;
  name: string;
  item: CaseItemRow | undefined;
  where: string;
  change: FindingChange;
  onChange: (change: FindingChange) => void;
}

function Fact({ fact, name, item, where, change, onChange }: FactProps) {
  const { figure } = useLocale();
  const from = declared(item, fact);
  const decimal = !CODES.has(fact);
  const field = { label: `${name}, ${where}`, labelHidden: true, value: change[fact] ?? '' };
  const changed = (value: string) =>
    onChange({ ...change, [fact]: value.trim() === '' ? null : value.trim() });
  return (
    <div className={styles.fact}>
      <span className={styles.name}>{name}</span>
      <bdi dir="ltr" className={styles.declared}>
        {decimal && from !== '' ? figure(from) : from || '–'}
      </bdi>
      {decimal ? (
        <NumberField {...field} onChange={changed} />
      ) : (
        <TextField {...field} face="code" onChange={changed} />
      )}
    </div>
  );
}
