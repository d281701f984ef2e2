import { useState } from 'react';
import type { FigureIn, ReconcileIn } from '../../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../../api/queries';
import { Button, ErrorNote, NumberField, Panel, StatusMark, TextField } from '../../../components';
import { Working } from '../../../domain/books/Working';
import { Actions, Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';
import styles from '../cases.module.css';
import { type Figure, FigureField, nothing } from './FigureField';

const FIGURES = ['opening', 'imports', 'closing', 'exports', 'local_sales'] as const;
type Name = (typeof FIGURES)[number];
const RATES = ['ratio', 'wastage_pct', 'per_unit'] as const;
const WORDS = ['pct', 'text', 'unit'] as const;

/** Input against output: what was available, what its use justifies, what is left. */
export function ReconcilePart({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const list = useRpcQuery('book_list', { case: caseId });
  const [words, setWords] = useState({ pct: '', text: '', unit: '', reason: '' });
  const [rates, setRates] = useState({ ratio: '', wastage_pct: '', per_unit: '' });
  const [figures, setFigures] = useState<Record<Name, Figure>>({
    opening: nothing,
    imports: nothing,
    closing: nothing,
    exports: nothing,
    local_sales: nothing,
  });
  const given = (name: Name): FigureIn | null => {
    const { value, book, only } = figures[name];
    if (value === '' && book === '') return null;
    const [column, wanted] = only.split('=');
    const conditions = column && wanted ? { [column.trim()]: wanted.trim() } : {};
    return { value: book === '' ? value : null, book: book || null, column: null, only: conditions };
  };
  const zero: FigureIn = { value: '0', book: null, column: null, only: {} };
  const input: ReconcileIn = {
    case: caseId,
    ...words,
    from: null,
    to: null,
    opening: given('opening') ?? zero,
    closing: given('closing') ?? zero,
    exports: given('exports') ?? zero,
    imports: given('imports'),
    local_sales: given('local_sales'),
    ratio: rates.ratio || '0',
    wastage_pct: rates.wastage_pct || null,
    per_unit: rates.per_unit || null,
  };
  const said = words.pct + words.text !== '' || figures.imports.value + figures.imports.book !== '';
  const ready = said && (given('exports') === null || rates.ratio !== '');
  const outcome = useRpcQuery('book_reconcile', { ...input, reason: '' }, { enabled: ready, keep: true });
  const take = useRpcMutation('book_reconcile_take');
  const shown = ready ? outcome.data : undefined;
  return (
    <div className={styles.overview}>
      <Panel title={t('reconcile-title')}>
        <p>{t('reconcile-note')}</p>
        <Fields>
          {WORDS.map((name) => (
            <TextField
              key={name}
              label={t(`reconcile-${name}`)}
              face={name === 'text' ? 'text' : 'code'}
              value={words[name]}
              onChange={(value) => setWords({ ...words, [name]: value })}
            />
          ))}
        </Fields>
        {FIGURES.map((name) => (
          <FigureField
            key={name}
            label={t(`reconcile-${name}`)}
            note={name === 'imports' ? t('reconcile-imports-note') : undefined}
            books={list.data?.books ?? []}
            value={figures[name]}
            onChange={(value) => setFigures({ ...figures, [name]: value })}
          />
        ))}
        <Fields>
          {RATES.map((name) => (
            <NumberField
              key={name}
              label={t(`reconcile-${name}`)}
              value={rates[name]}
              onChange={(value) => setRates({ ...rates, [name]: value })}
            />
          ))}
        </Fields>
      </Panel>
      <Panel title={t('reconcile-outcome')}>
        <ErrorNote failure={ready ? (outcome.error ?? take.error) : null} />
        {!ready && <p>{t('reconcile-waiting')}</p>}
        {shown && <Working outcome={shown} />}
        {shown && shown.beyond !== '0' && (
          <StatusMark kind="conflict">{t('reconcile-beyond-note')}</StatusMark>
        )}
        {shown && shown.unexplained !== '0' && (
          <>
            <TextField
              label={t('reconcile-reason')}
              lines={2}
              value={words.reason}
              onChange={(reason) => setWords({ ...words, reason })}
            />
            <Actions>
              <Button
                kind="next"
                isDisabled={take.isPending || shown.candidate !== null}
                onPress={() => take.mutate(input)}
              >
                {t('match-take')}
              </Button>
              {shown.candidate && <StatusMark kind="flag">{t('match-taken')}</StatusMark>}
            </Actions>
          </>
        )}
      </Panel>
    </div>
  );
}
