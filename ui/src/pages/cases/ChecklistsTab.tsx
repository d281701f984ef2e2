import { useRpcQuery } from '../../api/queries';
import { go, useLocation } from '../../app/router';
import { EmptyState, ErrorNote, Loading } from '../../components';
import { useLocale } from '../../i18n/locale';
import { caseAddress } from './CasePage';
import { ChecklistWork } from './ChecklistWork';
import styles from './cases.module.css';

/** Checklists of a case; one is open. */
export function ChecklistsTab({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const { search } = useLocation();
  const list = useRpcQuery('checklist_list', {});
  if (list.error) return <ErrorNote failure={list.error} />;
  if (!list.data) return <Loading />;
  const choices = list.data.checklists;
  const chosen = choices.find((one) => one.checklist === search.get('checklist')) ?? choices[0];
  if (!chosen) return <EmptyState>{t('checklist-none')}</EmptyState>;
  return (
    <div className={styles.fill}>
      <ChecklistWork
        key={chosen.checklist}
        caseId={caseId}
        checklist={chosen.checklist}
        choices={choices}
        onChoose={(checklist) => go(caseAddress(caseId, 'checklists', { checklist }), true)}
      />
    </div>
  );
}
