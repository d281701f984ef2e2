import { useState } from 'react';
import type { CaseItemRow, FindingChange } from '../../api/bindings';
import { Button, Code, IconButton, NumberField, Said, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './ChangeEditor.module.css';
import { changeFor, declared, type FactName, factsOf, itemKey } from './draft';

/** Facts that are decimals; the others are codes. */
const DECIMALS: ReadonlySet<FactName> = new Set(['unit_price', 'quantity', 'affected_qty']);
/** Items offered at once while searching. */
const OFFERED = 8;

export interface ChangeEditorProps {
  kind: string;
  items: readonly CaseItemRow[];
  changes: readonly FindingChange[];
  onChange: (changes: FindingChange[]) => void;
}

/** The facts a finding changes, item by item: what was declared, what was found. */
export function ChangeEditor({ kind, items, changes, onChange }: ChangeEditorProps) {
  const { t } = useLocale();
  const byKey = new Map(items.map((item) => [itemKey(item), item]));
  const set = (at: number, change: FindingChange) =>
    onChange(changes.map((one, i) => (i === at ? change : one)));
  const free = items.filter((item) => !changes.some((change) => itemKey(change) === itemKey(item)));
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
      <ItemSearch items={free} onChoose={(item) => onChange([...changes, changeFor(item, kind)])} />
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
  const { t, figure } = useLocale();
  const where = `${change.gd} / ${change.gd_item}`;
  return (
    <section className={styles.item} aria-label={where}>
      <div className={styles.who}>
        <Code>{where}</Code>
        {item && <Said>{item.description}</Said>}
      </div>
      <div className={styles.facts}>
        {factsOf(kind).map((fact) => {
          const from = declared(item, fact);
          const decimal = DECIMALS.has(fact);
          const name = t(`finding-fact-${fact.replaceAll('_', '-')}`);
          const field = { label: `${name}, ${where}`, labelHidden: true, value: change[fact] ?? '' };
          const changed = (value: string) =>
            onChange({ ...change, [fact]: value.trim() === '' ? null : value.trim() });
          return (
            <div key={fact} className={styles.fact}>
              <span className={styles.name}>
                {name}
                {decimal && fact !== 'unit_price' && item ? ` (${item.unit})` : ''}
              </span>
              <bdi dir="ltr" className={styles.declared}>
                {decimal ? figure(from) : from || '–'}
              </bdi>
              {decimal ? (
                <NumberField {...field} onChange={changed} />
              ) : (
                <TextField {...field} face="code" onChange={changed} />
              )}
            </div>
          );
        })}
      </div>
      <IconButton icon="close" label={t('finding-remove-item', { item: where })} onPress={onRemove} />
    </section>
  );
}

function ItemSearch({
  items,
  onChoose,
}: {
  items: readonly CaseItemRow[];
  onChoose: (item: CaseItemRow) => void;
}) {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const wanted = text.trim().toUpperCase();
  const found = wanted === '' ? [] : items.filter((item) => searchText(item).includes(wanted));
  return (
    <div className={styles.search}>
      <TextField
        label={t('finding-add-item')}
        note={t('finding-add-item-note')}
        value={text}
        onChange={setText}
      />
      {wanted !== '' && (
        <ul className={styles.offers} aria-label={t('finding-items-found')}>
          {found.slice(0, OFFERED).map((item) => (
            <li key={item.item}>
              <Button
                kind="quiet"
                onPress={() => {
                  onChoose(item);
                  setText('');
                }}
              >
                <Code>{`${item.gd} / ${item.gd_item}`}</Code> <Code>{item.pct}</Code>{' '}
                <Said>{item.description}</Said>
              </Button>
            </li>
          ))}
          {found.length === 0 && <li>{t('finding-no-such-item')}</li>}
          {found.length > OFFERED && <li>{t('finding-more-items', { count: found.length - OFFERED })}</li>}
        </ul>
      )}
    </div>
  );
}

function searchText(item: CaseItemRow): string {
  return `${item.gd} / ${item.gd_item} ${item.pct} ${item.description} ${item.claim ?? ''}`.toUpperCase();
}
