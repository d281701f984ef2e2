import { useState } from 'react';
import type { ItemFilter, SampleConvention, SampleDesign } from '../../../api/bindings';
import { useRpcMutation } from '../../../api/queries';
import { Button, ErrorNote, NumberField, Panel, TextField } from '../../../components';
import { Actions, Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';
import { DesignFields } from './DesignFields';
import { Conventions, Reconcile } from './PlanResult';
import styles from './sample.module.css';

const EMPTY: SampleDesign = {
  measure: 'value',
  goal: 'money',
  drawing: 'interval_mus',
  direction: 'understatement',
  confidence: '0.95',
  tolerable: '',
  expected: '0',
  certainty: '',
  convention: '',
  evaluation: '',
  strata: [],
  allocation: 'neyman',
};

/** Plan and draw: what becomes of every item is seen before anything is drawn. */
export function PlanForm(props: { caseId: string; onDrawn: (no: string) => void; onCancel: () => void }) {
  const { t } = useLocale();
  const { caseId } = props;
  const [design, setDesign] = useState(EMPTY);
  const [narrow, setNarrow] = useState({ pct: '', origin: '', from: '' });
  const plan = useRpcMutation('sample_plan');
  const draw = useRpcMutation('sample_draw');
  const [draft, setDraft] = useState({ name: '', seed: '', size: '' });
  const filters = filtersOf(narrow);
  const planned = plan.data;
  // A plan is of the questions that were asked; when they change it is asked again.
  const change = (next: Partial<SampleDesign>) => {
    setDesign({ ...design, ...next });
    plan.reset();
  };
  const narrowTo = (next: Partial<typeof narrow>) => {
    setNarrow({ ...narrow, ...next });
    plan.reset();
  };
  const show = () => plan.mutate({ case: caseId, filters, design });
  const take = (size: number, convention: string) =>
    draw.mutate(
      {
        case: caseId,
        filters,
        design: { ...design, convention },
        name: draft.name.trim(),
        sample_size: size,
        seed: draft.seed.trim() === '' ? null : draft.seed.trim(),
      },
      { onSuccess: (sample) => props.onDrawn(sample.no) },
    );
  const own = Number(draft.size);
  return (
    <div className={styles.page}>
      <Panel
        title={t('sample-step-plan')}
        actions={<Button onPress={props.onCancel}>{t('sample-cancel')}</Button>}
      >
        <DesignFields design={design} onChange={change} />
        <h3>{t('sample-plan-filter')}</h3>
        <Fields>
          <TextField
            label={t('sample-plan-pct')}
            face="code"
            value={narrow.pct}
            onChange={(pct) => narrowTo({ pct })}
          />
          <TextField
            label={t('sample-plan-origin')}
            face="code"
            value={narrow.origin}
            onChange={(origin) => narrowTo({ origin })}
          />
          <NumberField
            label={t('sample-plan-from')}
            value={narrow.from}
            onChange={(from) => narrowTo({ from })}
          />
        </Fields>
        <Actions>
          <Button kind={planned ? 'plain' : 'next'} isDisabled={plan.isPending} onPress={show}>
            {t('sample-plan-show')}
          </Button>
        </Actions>
        <ErrorNote failure={plan.error} />
      </Panel>
      {planned && (
        <Panel title={t('sample-step-draw')}>
          <Reconcile parts={planned.reconcile} />
          <Fields>
            <TextField
              label={t('sample-plan-name')}
              value={draft.name}
              onChange={(name) => setDraft({ ...draft, name })}
            />
            <TextField
              label={t('sample-plan-seed')}
              face="code"
              note={t('sample-plan-seed-hint', { seed: planned.seed })}
              value={draft.seed}
              onChange={(seed) => setDraft({ ...draft, seed })}
            />
          </Fields>
          <Conventions
            all={planned.conventions}
            busy={draw.isPending}
            onDraw={(one: SampleConvention) => take(one.sample_size ?? 0, one.name)}
          />
          <Fields>
            <NumberField
              label={t('sample-plan-size-own')}
              value={draft.size}
              onChange={(size) => setDraft({ ...draft, size })}
            />
          </Fields>
          <Actions>
            <Button
              isDisabled={!Number.isInteger(own) || own < 1 || draw.isPending}
              onPress={() => take(own, '')}
            >
              {t('sample-draw')}
            </Button>
          </Actions>
          <ErrorNote failure={draw.error} />
        </Panel>
      )}
    </div>
  );
}

function filtersOf(narrow: { pct: string; origin: string; from: string }): ItemFilter[] {
  const all: ItemFilter[] = [];
  const pct = narrow.pct.replaceAll(/\D/g, '');
  if (pct !== '') {
    all.push({ column: 'pct', op: 'from', value: pct.padEnd(8, '0') });
    all.push({ column: 'pct', op: 'to', value: pct.padEnd(8, '9') });
  }
  if (narrow.origin.trim() !== '') {
    all.push({ column: 'origin', op: 'eq', value: narrow.origin.trim().toUpperCase() });
  }
  if (narrow.from !== '') all.push({ column: 'value', op: 'from', value: narrow.from });
  return all;
}
