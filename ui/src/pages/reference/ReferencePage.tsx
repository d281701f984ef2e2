import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, useLocation } from '../../app/router';
import { Tabs } from '../../components';
import { useLocale } from '../../i18n/locale';
import { DraftsTab } from './DraftsTab';
import { PackagesTab } from './PackagesTab';
import { RuleTab } from './RuleTab';
import { TablesTab } from './TablesTab';

/** Which law does this computer compute with, whose word is it, and how does it change? */
export function ReferencePage() {
  const { t } = useLocale();
  const { search } = useLocation();
  const drafts = useRpcQuery('reference_draft_list', {});
  const waiting = drafts.data?.drafts.filter((one) => one.state === 'submitted' && !one.mine).length;
  return (
    <Page title={t('reference-title')} about={t('reference-about')} fill>
      <Tabs
        label={t('reference-title')}
        selected={search.get('tab') ?? 'packages'}
        onSelect={(tab) => go(`/reference?tab=${tab}`, true)}
        items={[
          { id: 'packages', label: t('reference-tab-packages'), content: <PackagesTab /> },
          { id: 'tables', label: t('reference-tab-tables'), content: <TablesTab /> },
          { id: 'rule', label: t('reference-tab-rule'), content: <RuleTab /> },
          { id: 'drafts', label: t('reference-tab-drafts'), count: waiting, content: <DraftsTab /> },
        ]}
      />
    </Page>
  );
}
