import { useState } from 'react';
import { useRpcQuery } from '../../api/queries';
import { Button, DateField, ErrorNote, Panel, Select, TextField } from '../../components';
import styles from '../../domain/reference/reference.module.css';
import { Actions, Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { RuleAnswer } from './RuleAnswer';

/** Kinds of rules that can be asked for alone; empty = all. */
const KINDS = [
  '',
  'tariff',
  'levy',
  'concession',
  'ruling',
  'exchange',
  'edition',
  'correlation',
  'limitation',
  'section',
  'surcharge',
  'band',
];

const NOTHING = { date: '', pct: '', origin: '', status: '', claim: '', kind: '' };

/** Which rule was in force on a day? Rates as the engine takes them, and the rows they stand on. */
export function RuleTab() {
  const { t } = useLocale();
  const [form, setForm] = useState(NOTHING);
  const [asked, setAsked] = useState<typeof NOTHING | null>(null);
  const answer = useRpcQuery(
    'reference_rule',
    { ...(asked ?? NOTHING), levy: null, kind: asked?.kind || null },
    { enabled: asked !== null },
  );
  const field = (name: keyof typeof NOTHING) => ({
    value: form[name],
    onChange: (text: string) => setForm((old) => ({ ...old, [name]: text })),
  });
  const ready = /^\d{4}-\d{2}-\d{2}$/.test(form.date);
  const ask = () => ready && setAsked(form);
  return (
    <div className={styles.tab}>
      <Panel title={t('refrule-question')}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <Fields>
            <DateField label={t('refrule-date')} isRequired {...field('date')} />
            <TextField label={t('refrule-pct')} face="code" placeholder="4821.9000" {...field('pct')} />
            <TextField label={t('refrule-origin')} face="code" {...field('origin')} />
            <TextField label={t('refrule-claim')} face="code" {...field('claim')} />
            <Select
              label={t('refrule-status')}
              choices={['', 'industrial', 'commercial'].map((status) => ({
                value: status,
                label: t(`refrule-status-${status || 'unknown'}`),
              }))}
              {...field('status')}
            />
            <Select
              label={t('refrule-kind')}
              choices={KINDS.map((kind) => ({ value: kind, label: t(`refrule-kind-${kind || 'all'}`) }))}
              {...field('kind')}
            />
          </Fields>
          <Actions>
            <Button kind="next" type="submit" isDisabled={!ready}>
              {t('refrule-ask')}
            </Button>
          </Actions>
        </form>
      </Panel>
      <ErrorNote failure={answer.error} />
      {answer.data && <RuleAnswer answer={answer.data} />}
    </div>
  );
}
