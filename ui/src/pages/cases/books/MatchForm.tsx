import { useState } from 'react';
import type { Book } from '../../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../../api/queries';
import { go } from '../../../app/router';
import { Button, Checkbox, EmptyState, ErrorNote, NumberField, Panel, TextField } from '../../../components';
import styles from '../../../domain/books/books.module.css';
import { Actions, Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';
import { caseAddress } from '../CasePage';

/** Kinds of books that are laid beside declarations. */
const MATCHED = ['purchases', 'stock', 'payments', 'remittances'];
const USUAL = { value_pct: '1', value_abs: '0', quantity_pct: '0.5', quantity_abs: '0', days: '30' };

export interface MatchFormProps {
  caseId: string;
  onMatched: (matching: string) => void;
  onCancel?: (() => void) | undefined;
}

/** Which books, and how far figures may lie apart and still agree. */
export function MatchForm({ caseId, onMatched, onCancel }: MatchFormProps) {
  const { t, figure } = useLocale();
  const list = useRpcQuery('book_list', { case: caseId });
  const match = useRpcMutation('book_match');
  const [books, setBooks] = useState<ReadonlySet<string>>(new Set());
  const [limits, setLimits] = useState(USUAL);
  const [currency, setCurrency] = useState('');
  const [movement, setMovement] = useState('');
  const known = (list.data?.books ?? []).filter((one) => MATCHED.includes(one.kind));
  const chosen = known.filter((one) => books.has(one.id));
  const kind = chosen[0]?.kind;
  const toggle = (one: Book, on: boolean) => {
    const next = new Set(chosen.filter((other) => other.kind === one.kind).map((other) => other.id));
    if (on) next.add(one.id);
    else next.delete(one.id);
    setBooks(next);
  };
  const run = () =>
    match.mutate(
      {
        case: caseId,
        books: chosen.map((one) => one.id),
        value_pct: limits.value_pct || '0',
        value_abs: limits.value_abs || '0',
        quantity_pct: limits.quantity_pct || '0',
        quantity_abs: limits.quantity_abs || '0',
        days: Number(limits.days || '0'),
        currency: currency.trim() || null,
        movement: movement.trim() || null,
        from: null,
        to: null,
      },
      { onSuccess: (made) => onMatched(made.matching) },
    );
  const limit = (name: keyof typeof USUAL) => (
    <NumberField
      label={t(`match-limit-${name.replace('_', '-')}`)}
      value={limits[name]}
      onChange={(value) => setLimits({ ...limits, [name]: value })}
    />
  );
  if (list.data && known.length === 0) {
    return (
      <EmptyState
        action={
          <Button kind="next" onPress={() => go(caseAddress(caseId, 'books', { part: 'list' }))}>
            {t('match-to-books')}
          </Button>
        }
      >
        {t('match-no-books')}
      </EmptyState>
    );
  }
  return (
    <Panel title={t('match-title')}>
      <p>{t('match-note')}</p>
      <ErrorNote failure={list.error ?? match.error} />
      <fieldset className={styles.books}>
        <legend>{t('match-books')}</legend>
        {known.map((one) => (
          <div key={one.id}>
            <Checkbox isSelected={books.has(one.id)} onChange={(on) => toggle(one, on)}>
              {`${t(`books-kind-${one.kind}`)}: ${one.file_name} (${t('match-book-lines', { count: figure(one.stored) })})`}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <Fields>
        {limit('value_pct')}
        {limit('value_abs')}
        {limit('quantity_pct')}
        {limit('quantity_abs')}
        {limit('days')}
        <TextField label={t('match-currency')} face="code" value={currency} onChange={setCurrency} />
        {kind === 'stock' && (
          <TextField label={t('match-movement')} value={movement} onChange={setMovement} />
        )}
      </Fields>
      <Actions>
        <Button kind="next" isDisabled={chosen.length === 0 || match.isPending} onPress={run}>
          {t('match-run-now')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('action-cancel')}</Button>}
      </Actions>
    </Panel>
  );
}
