import type { SampleLine } from '../../../api/bindings';
import { useRpcQuery } from '../../../api/queries';
import { go, useLocation } from '../../../app/router';
import { Button, EmptyState, ErrorNote, Loading, Panel, Said, StatusMark } from '../../../components';
import { Split } from '../../../domain/sheet/Layout';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import { caseAddress } from '../CasePage';
import { PlanForm } from './PlanForm';
import { SampleView } from './SampleView';

/** Stands in the address for a sample that is being planned. */
const NEW = 'new';

/** Samples of a case: plan, draw, examine, evaluate. Each has an address of its own. */
export function SampleTab({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const { search } = useLocation();
  const samples = useRpcQuery('sample_list', { case: caseId }, { keep: true });
  const asked = search.get('sample');
  const open = (no: string | null) => go(caseAddress(caseId, 'sample', no === null ? {} : { sample: no }));
  if (samples.error) return <ErrorNote failure={samples.error} />;
  if (!samples.data) return <Loading />;
  const lines = samples.data.samples;
  if (asked === NEW) {
    return <PlanForm caseId={caseId} onDrawn={open} onCancel={() => open(null)} />;
  }
  if (lines.length === 0) {
    return (
      <EmptyState
        action={
          <Button kind="next" icon="plus" onPress={() => open(NEW)}>
            {t('sample-new')}
          </Button>
        }
      >
        {t('sample-tab-none-text')}
      </EmptyState>
    );
  }
  const chosen = lines.find((line) => line.no === asked) ?? lines.at(-1);
  return (
    <Split
      shown={chosen?.no}
      list={
        <Panel
          title={t('sample-list')}
          actions={
            <Button icon="plus" onPress={() => open(NEW)}>
              {t('sample-new')}
            </Button>
          }
        >
          <SampleList lines={lines} chosen={chosen?.no ?? null} onOpen={open} />
        </Panel>
      }
    >
      {chosen?.here ? (
        <SampleView caseId={caseId} line={chosen} />
      ) : (
        <Panel>
          <p>{t('sample-absent')}</p>
        </Panel>
      )}
    </Split>
  );
}

function SampleList(props: { lines: SampleLine[]; chosen: string | null; onOpen: (no: string) => void }) {
  const { t } = useLocale();
  const columns: SheetColumn<SampleLine>[] = [
    {
      id: 'no',
      label: t('sample-col-no'),
      cell: (one) => (
        <Button kind="quiet" onPress={() => props.onOpen(one.no)}>
          {one.no}
        </Button>
      ),
    },
    {
      id: 'name',
      label: t('sample-col-name'),
      wide: true,
      cell: (one) => (
        <>
          <Said>{one.name || '–'}</Said>
          <div>
            <Standing line={one} />
          </div>
        </>
      ),
    },
  ];
  return (
    <Sheet
      label={t('sample-list')}
      columns={columns}
      rows={props.lines}
      rowKey={(one) => one.no}
      current={props.chosen}
    />
  );
}

/** Where a sample stands: open items, else what follows from it. */
export function Standing({ line }: { line: SampleLine }) {
  const { t, figure } = useLocale();
  if (line.conflict) return <StatusMark kind="conflict">{t('sample-conflict')}</StatusMark>;
  if (line.conclusion === null) {
    return <span>{t('sample-open-count', { open: figure(line.open) })}</span>;
  }
  const kind = line.conclusion === 'acceptable' ? 'done' : 'flag';
  return <StatusMark kind={kind}>{t(`sample-conclusion-${line.conclusion}`)}</StatusMark>;
}
