import type { ChecklistLine } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to } from '../../app/router';
import { Button, Code, EmptyState, ErrorNote, Loading, Panel, Said } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Practice: the worked case in a home of its own, and the checklists that can be worked through in it. */
export function TrainingPage() {
  const { t, figure } = useLocale();
  const status = useRpcQuery('home_status', {});
  const list = useRpcQuery('checklist_list', {});
  const isDemo = status.data?.demo ?? false;
  const cases = useRpcQuery('case_list', {}, { enabled: isDemo });
  const demo = useRpcMutation('demo_open');
  const practice = cases.data?.cases[0];
  const caseAt = (tab: string, checklist?: string) =>
    to('/cases/:case', { case: practice?.case ?? '' }, checklist ? { tab, checklist } : { tab });
  const columns: SheetColumn<ChecklistLine>[] = [
    {
      id: 'title',
      label: t('checklist-title'),
      wide: true,
      cell: (one) =>
        isDemo && practice ? (
          <Link to={caseAt('checklists', one.checklist)}>
            <Said>{one.title}</Said>
          </Link>
        ) : (
          <Said>{one.title}</Said>
        ),
    },
    { id: 'questions', label: t('checklist-questions'), figure: true, cell: (one) => figure(one.questions) },
    { id: 'version', label: t('training-version'), cell: (one) => <Code>{one.version}</Code> },
  ];
  return (
    <Page title={t('training-title')} about={t('training-note')}>
      <Panel title={t('training-practice-home')}>
        <p>{t(isDemo ? 'training-in-demo' : 'training-not-in-demo')}</p>
        <ErrorNote failure={demo.error ?? cases.error} />
        <div>
          {isDemo ? (
            practice && (
              <Button kind="next" onPress={() => go(caseAt('overview'))}>
                {t('training-open-case', { case: practice.case_no })}
              </Button>
            )
          ) : (
            <Button kind="next" isDisabled={demo.isPending} onPress={() => demo.mutate({})}>
              {t('training-open-demo')}
            </Button>
          )}
        </div>
        {isDemo && cases.data && !practice && <p>{t('training-no-case')}</p>}
      </Panel>
      <ErrorNote failure={list.error} />
      {list.isPending && <Loading />}
      {list.data?.checklists.length === 0 && <EmptyState>{t('checklist-none')}</EmptyState>}
      {list.data && list.data.checklists.length > 0 && (
        <Panel title={t('training-checklists')} flush>
          <Sheet
            label={t('training-checklists')}
            columns={columns}
            rows={list.data.checklists}
            rowKey={(one) => one.checklist}
          />
        </Panel>
      )}
    </Page>
  );
}
