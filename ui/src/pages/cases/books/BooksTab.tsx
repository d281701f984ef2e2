import { go, useLocation } from '../../../app/router';
import { Tabs } from '../../../components';
import { useLocale } from '../../../i18n/locale';
import { BooksPanel } from '../BooksPanel';
import { caseAddress } from '../CasePage';
import styles from '../cases.module.css';
import { AnnexPart } from './AnnexPart';
import { CandidatesPart } from './CandidatesPart';
import { MatchPart } from './MatchPart';
import { ReconcilePart } from './ReconcilePart';

/** What is done with the books, in the order of the work. */
const PARTS = ['list', 'match', 'reconcile', 'annex', 'candidates'] as const;

/** The auditee's books against what was declared; each part has an address of its own. */
export function BooksTab({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const { search } = useLocation();
  const part = PARTS.find((one) => one === search.get('part')) ?? 'list';
  const content = {
    list: () => (
      <div className={styles.padded}>
        <BooksPanel caseId={caseId} />
      </div>
    ),
    match: () => <MatchPart caseId={caseId} />,
    reconcile: () => <ReconcilePart caseId={caseId} />,
    annex: () => <AnnexPart caseId={caseId} />,
    candidates: () => <CandidatesPart caseId={caseId} />,
  };
  return (
    <Tabs
      label={t('books-parts')}
      selected={part}
      onSelect={(one) => go(caseAddress(caseId, 'books', { part: one }), true)}
      items={PARTS.map((one) => ({
        id: one,
        label: t(`books-part-${one}`),
        content: one === part ? content[one]() : null,
      }))}
    />
  );
}
