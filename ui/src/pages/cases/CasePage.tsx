import { useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Traceable } from '../../app/WorkingInspector';
import { ErrorNote, Loading, Tabs } from '../../components';
import { CaseAbout, CaseMoney } from '../../domain/case/CaseHeader';
import { useLocale } from '../../i18n/locale';
import { BooksTab } from './books/BooksTab';
import { ChecklistsTab } from './ChecklistsTab';
import { EvidenceTab } from './EvidenceTab';
import { FindingsTab } from './FindingsTab';
import { ItemsTab } from './ItemsTab';
import { OverviewTab } from './OverviewTab';
import { ReportsTab } from './ReportsTab';
import { SampleTab } from './sample/SampleTab';
import { TrailTab } from './TrailTab';

/** Parts of a case in the order of the work. */
const TABS = [
  'overview',
  'items',
  'sample',
  'checklists',
  'findings',
  'evidence',
  'books',
  'reports',
  'trail',
] as const;
type TabId = (typeof TABS)[number];

/** Address of a part of a case. */
export function caseAddress(id: string, tab: TabId, search: Record<string, string> = {}): string {
  return to('/cases/:case', { case: id }, { tab, ...search });
}

/** One case: everything about it, one part at a time; each part has an address of its own. */
export function CasePage() {
  const { t } = useLocale();
  const { params, search } = useLocation();
  const id = params.case ?? '';
  const answer = useRpcQuery('case_show', { case: id }, { keep: true });
  const asked = params.tab ?? search.get('tab');
  const tab = TABS.find((one) => one === asked) ?? 'overview';
  usePageCommands([
    ...TABS.map((one, at) => ({
      id: `case-tab-${one}`,
      label: t('case-go-to', { tab: t(`case-tab-${one}`) }),
      keys: `Digit${at + 1}`,
      run: () => go(caseAddress(id, one)),
    })),
    {
      id: 'case-triage',
      label: t('triage-open-case'),
      keys: 'KeyT',
      run: () => go(to('/cases/:case/triage', { case: id })),
    },
  ]);
  if (answer.error) {
    return (
      <Page title={t('cases-title')}>
        <ErrorNote failure={answer.error} />
      </Page>
    );
  }
  if (!answer.data) return <Loading />;
  const shown = answer.data;
  const { line } = shown;
  const open = shown.checklists.reduce((sum, one) => sum + one.mandatory_open, 0);
  const counts: Partial<Record<TabId, number>> = {
    items: line.items,
    checklists: open,
    findings: line.findings,
    evidence: shown.evidence,
    reports: shown.reports,
    trail: line.conflicts,
  };
  const content = {
    overview: <OverviewTab shown={shown} />,
    items: <ItemsTab caseId={line.case} />,
    sample: <SampleTab caseId={line.case} />,
    checklists: <ChecklistsTab caseId={line.case} />,
    findings: <FindingsTab caseId={line.case} />,
    evidence: <EvidenceTab caseId={line.case} />,
    books: <BooksTab caseId={line.case} />,
    reports: <ReportsTab shown={shown} />,
    trail: <TrailTab shown={shown} />,
  };
  return (
    <Traceable caseId={line.case}>
      <Page
        title={line.trader_name}
        about={
          <CaseAbout line={line}>
            <Link to={to('/traders/:trader', { trader: line.trader })}>{t('trader-title')}</Link>
          </CaseAbout>
        }
        actions={<CaseMoney line={line} />}
        fill
      >
        <Tabs
          label={t('case-parts')}
          selected={tab}
          onSelect={(one) => go(caseAddress(id, one as TabId), true)}
          items={TABS.map((one) => ({
            id: one,
            label: t(`case-tab-${one}`),
            count: counts[one],
            content: one === tab ? content[one] : null,
          }))}
        />
      </Page>
    </Traceable>
  );
}
