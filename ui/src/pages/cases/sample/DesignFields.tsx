import type { SampleDesign } from '../../../api/bindings';
import { NumberField, Select, TextField } from '../../../components';
import { Fields } from '../../../domain/sheet/Layout';
import { useLocale } from '../../../i18n/locale';

const MONETARY = ['interval_mus', 'cell_mus', 'random_mus'];
const ITEMS = ['random_items', 'interval_items'];
const BOUNDS = [
  'stringer_binomial',
  'stringer_poisson',
  'stringer_hypergeometric',
  'cell_binomial',
  'cell_poisson',
  'cell_hypergeometric',
  'moment',
  'pps',
];
const ESTIMATES = ['difference', 'mpu', 'ratio', 'regression'];
const RATES = ['hypergeometric', 'binomial', 'poisson'];

/** Drawings that fit a goal, the usual one first. */
export function drawingsOf(goal: string): string[] {
  return goal === 'money' ? [...MONETARY, ...ITEMS] : ITEMS;
}

/** Evaluations that fit a goal and a drawing, the usual one first. */
export function evaluationsOf(goal: string, drawing: string): string[] {
  if (goal === 'deviations') return RATES;
  return MONETARY.includes(drawing) ? BOUNDS : ESTIMATES;
}

export interface DesignFieldsProps {
  design: SampleDesign;
  onChange: (next: Partial<SampleDesign>) => void;
}

/** What is decided before the draw; choices that do not fit each other are not offered. */
export function DesignFields({ design, onChange }: DesignFieldsProps) {
  const { t } = useLocale();
  const money = design.goal === 'money';
  const monetary = MONETARY.includes(design.drawing);
  const words = (kind: string, names: readonly string[]) =>
    names.map((value) => ({ value, label: t(`sample-${kind}-${value.replaceAll('_', '-')}`) }));
  const goal = (next: string) =>
    onChange({
      goal: next,
      drawing: drawingsOf(next)[0] ?? '',
      evaluation: '',
      certainty: '',
      expected: '0',
      strata: [],
    });
  const drawing = (next: string) => onChange({ drawing: next, evaluation: '', certainty: '', strata: [] });
  const evaluations = evaluationsOf(design.goal, design.drawing);
  const amount = design.certainty !== '' && design.certainty !== 'none' && design.certainty !== 'interval';
  const usual = monetary ? 'interval' : 'none';
  const rule = money ? 'money' : 'rate';
  return (
    <>
      <Fields>
        <Select
          label={t('sample-plan-goal')}
          choices={words('goal', ['money', 'deviations'])}
          value={design.goal}
          onChange={goal}
        />
        <Select
          label={t('sample-plan-measure')}
          choices={words('measure', ['value', 'levies'])}
          value={design.measure}
          onChange={(measure) => onChange({ measure })}
        />
        <Select
          label={t('sample-plan-direction')}
          choices={words('direction', ['understatement', 'overstatement'])}
          value={design.direction}
          onChange={(direction) => onChange({ direction })}
        />
        <Select
          label={t('sample-plan-drawing')}
          choices={words('drawing', drawingsOf(design.goal))}
          value={design.drawing}
          onChange={drawing}
        />
      </Fields>
      <Fields>
        <TextField
          label={t('sample-plan-confidence')}
          face="figure"
          value={design.confidence}
          onChange={(confidence) => onChange({ confidence: confidence.trim() })}
        />
        <NumberField
          label={t(`sample-plan-tolerable-${rule}`)}
          value={design.tolerable}
          onChange={(tolerable) => onChange({ tolerable })}
          isRequired
        />
        <NumberField
          label={t(`sample-plan-expected-${rule}`)}
          value={design.expected}
          onChange={(expected) => onChange({ expected })}
        />
        <Select
          label={t('sample-plan-evaluation')}
          choices={words('evaluation', evaluations)}
          value={design.evaluation === '' ? (evaluations[0] ?? null) : design.evaluation}
          onChange={(evaluation) => onChange({ evaluation })}
        />
      </Fields>
      <Fields>
        <Select
          label={t('sample-plan-certainty')}
          choices={[
            ...words('certainty', monetary ? ['interval', 'none'] : ['none']),
            { value: 'amount', label: t('sample-certainty-amount') },
          ]}
          value={amount ? 'amount' : design.certainty || usual}
          onChange={(certainty) => onChange({ certainty: certainty === 'amount' ? '1000000' : certainty })}
        />
        {amount && (
          <NumberField
            label={t('sample-plan-certainty-amount')}
            value={design.certainty}
            onChange={(certainty) => onChange({ certainty: certainty === '' ? '0' : certainty })}
          />
        )}
        {design.drawing === 'random_items' && money && (
          <>
            <TextField
              label={t('sample-plan-strata')}
              face="figure"
              value={design.strata.join(' ')}
              onChange={(text) => onChange({ strata: text === '' ? [] : text.split(' ') })}
            />
            <Select
              label={t('sample-plan-allocation')}
              choices={words('allocation', ['neyman', 'proportional', 'value', 'equal'])}
              value={design.allocation}
              onChange={(allocation) => onChange({ allocation })}
            />
          </>
        )}
      </Fields>
    </>
  );
}
