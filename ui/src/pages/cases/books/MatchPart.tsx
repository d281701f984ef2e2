import { useState } from 'react';
import { useRpcQuery } from '../../../api/queries';
import { go, useLocation } from '../../../app/router';
import { EmptyState, ErrorNote, Select } from '../../../components';
import books from '../../../domain/books/books.module.css';
import { useLocale } from '../../../i18n/locale';
import { caseAddress } from '../CasePage';
import styles from '../cases.module.css';
import { MatchForm } from './MatchForm';
import { MatchResult } from './MatchResult';

/** Matching: the form, the runs made so far, and the rows of one of them. */
export function MatchPart({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const { search } = useLocation();
  const runs = useRpcQuery('book_match_list', { case: caseId });
  const [asked, setAsked] = useState(false);
  const list = runs.data?.matches ?? [];
  const chosen = search.get('matching') ?? list[0]?.matching ?? null;
  const open = (matching: string) => {
    setAsked(false);
    go(caseAddress(caseId, 'books', { part: 'match', matching }), true);
  };
  const form = asked || (runs.data !== undefined && list.length === 0);
  return (
    <div className={styles.fill}>
      <div className={books.above}>
        <ErrorNote failure={runs.error} />
        {form ? (
          <MatchForm
            caseId={caseId}
            onMatched={open}
            onCancel={list.length > 0 ? () => setAsked(false) : undefined}
          />
        ) : (
          chosen && (
            <MatchResult.Head caseId={caseId} matching={chosen} onAgain={() => setAsked(true)}>
              {list.length > 1 && (
                <Select
                  label={t('match-run')}
                  labelHidden
                  choices={list.map((one) => ({
                    value: one.matching,
                    label: `${one.books.join(', ')} · ${one.matched_at}`,
                  }))}
                  value={chosen}
                  onChange={open}
                />
              )}
            </MatchResult.Head>
          )
        )}
      </div>
      {!form && chosen && <MatchResult.Rows key={chosen} caseId={caseId} matching={chosen} />}
      {!form && !chosen && !runs.isPending && <EmptyState>{t('match-empty')}</EmptyState>}
    </div>
  );
}
