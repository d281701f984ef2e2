import { useState } from 'react';
import type { Sample, SampleLine } from '../../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../../api/queries';
import { go, to } from '../../../app/router';
import { Button, ErrorNote, Loading, Panel } from '../../../components';
import { Actions } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';
import { ExtendDialog } from './ExtendDialog';
import { PaperPanel } from './PaperPanel';
import { Reconcile } from './PlanResult';
import { Review } from './Review';
import { SampleFacts } from './SampleFacts';
import { SampleItems } from './SampleItems';
import { Standing } from './SampleTab';

/** A sample: what follows, its items, what it rests on, its paper. */
export function SampleView({ caseId, line }: { caseId: string; line: SampleLine }) {
  const { t } = useLocale();
  const asked = { case: caseId, no: line.no };
  const sample = useRpcQuery('sample_show', asked, { keep: true });
  const [wider, setWider] = useState(false);
  const shown = sample.data;
  if (sample.error) return <ErrorNote failure={sample.error} />;
  if (!shown) return <Loading />;
  return (
    <>
      <Panel
        title={[line.no, line.name].filter((text) => text !== '').join(' · ')}
        actions={<Standing line={line} />}
      >
        <Review caseId={caseId} no={line.no} />
        <Actions>
          <Button
            kind={shown.open > 0 ? 'next' : 'plain'}
            onPress={() => go(to('/cases/:case/triage', { case: caseId }, { list: `sample:${line.no}` }))}
          >
            {t('sample-examine-lines')}
          </Button>
          <Button onPress={() => setWider(true)}>{t('sample-extend')}</Button>
        </Actions>
      </Panel>
      <Panel title={t('sample-show-items')}>
        <SampleItems caseId={caseId} sample={shown} />
      </Panel>
      <PaperPanel caseId={caseId} caseNo={shown.case_no} no={line.no} />
      <Panel title={t('sample-show-facts')}>
        <Again caseId={caseId} sample={shown} />
        <Reconcile parts={shown.reconcile} />
        <SampleFacts sample={shown} />
      </Panel>
      {wider && <ExtendDialog caseId={caseId} no={line.no} onClose={() => setWider(false)} />}
    </>
  );
}

/** Makes the draw again and says whether it is the same. */
function Again({ caseId, sample }: { caseId: string; sample: Sample }) {
  const { t } = useLocale();
  const redraw = useRpcMutation('sample_redraw');
  const done = redraw.data;
  const differs = done?.differs ?? { what: '', was: '', now: '' };
  const said = done?.selection
    ? done.population
      ? 'sample-redraw-same'
      : 'sample-redraw-population'
    : 'sample-redraw-selection';
  return (
    <>
      <Actions>
        <Button isDisabled={redraw.isPending} onPress={() => redraw.mutate({ case: caseId, no: sample.no })}>
          {t('sample-redraw')}
        </Button>
      </Actions>
      <ErrorNote failure={redraw.error} />
      {done && <p role="status">{t(said, { ...differs })}</p>}
    </>
  );
}
