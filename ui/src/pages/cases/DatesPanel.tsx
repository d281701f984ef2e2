import { useState } from 'react';
import type { CaseShown } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import {
  Button,
  DateField,
  ErrorNote,
  isCalendarDate,
  NumberField,
  Panel,
  Select,
  TextField,
} from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';

/** Facts of a case that a person states: dates, the hours, and the day on which limitation is measured. */
const DATES = ['notice_date', 'computation_date', 'reply_due', 'paid_on'] as const;
const FACTS = [...DATES, 'audit_hours', 'limitation_by'] as const;
type Fact = (typeof FACTS)[number];
/** What selects the version of a limitation rule. */
const MEASURES = ['relevant', 'gd', 'notice'] as const;

/** Notice, computation, reply and payment dates, hours, choice of the rule; a change is recorded with its reason. */
export function DatesPanel({ shown }: { shown: CaseShown }) {
  const { t } = useLocale();
  const set = useRpcMutation('case_set');
  const stored = (fact: Fact) => shown.parameters[fact] ?? '';
  const [draft, setDraft] = useState<Partial<Record<Fact, string>>>({});
  const [reason, setReason] = useState('');
  const value = (fact: Fact) => draft[fact] ?? stored(fact);
  const changed = FACTS.filter((fact) => value(fact) !== stored(fact));
  const valid = changed.every((fact) => !DATES.some((one) => one === fact) || isCalendarDate(value(fact)));
  const change = (fact: Fact) => (next: string) => setDraft((before) => ({ ...before, [fact]: next }));
  const record = async () => {
    for (const fact of changed) {
      await set.mutateAsync({
        case: shown.line.case,
        field: fact,
        value: value(fact),
        reason: reason.trim() || null,
      });
    }
    setDraft({});
    setReason('');
  };
  return (
    <Panel title={t('case-dates')}>
      <Fields>
        <DateField
          label={t('case-notice-date')}
          note={t('case-notice-note')}
          value={value('notice_date')}
          onChange={change('notice_date')}
        />
        <DateField
          label={t('case-computation-date')}
          note={t('case-computation-note')}
          value={value('computation_date')}
          onChange={change('computation_date')}
        />
        <DateField
          label={t('case-reply-due')}
          note={t('case-reply-due-note')}
          value={value('reply_due')}
          onChange={change('reply_due')}
        />
        <DateField
          label={t('case-paid-on')}
          note={t('case-paid-on-note')}
          value={value('paid_on')}
          onChange={change('paid_on')}
        />
        <Select
          label={t('case-limitation-by')}
          choices={MEASURES.map((one) => ({ value: one, label: t(`case-limitation-by-${one}`) }))}
          value={value('limitation_by') || 'relevant'}
          onChange={change('limitation_by')}
        />
        <NumberField label={t('case-hours')} value={value('audit_hours')} onChange={change('audit_hours')} />
      </Fields>
      {changed.length > 0 && (
        <>
          <TextField label={t('case-change-reason')} lines={2} value={reason} onChange={setReason} />
          <div>
            <Button
              kind="next"
              isDisabled={!valid || set.isPending}
              onPress={() => void record().catch(() => undefined)}
            >
              {t('case-record-dates')}
            </Button>
          </div>
        </>
      )}
      <ErrorNote failure={set.error} />
    </Panel>
  );
}
