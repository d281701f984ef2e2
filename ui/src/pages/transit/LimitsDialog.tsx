import { useState } from 'react';
import type { TransitGaps, TransitIn } from '../../api/bindings';
import { Button, DateField, Dialog, isCalendarDate, NumberField, TextField } from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';

export interface LimitsDialogProps {
  asked: TransitIn;
  found: TransitGaps | undefined;
  onChange: (asked: TransitIn) => void;
  onClose: () => void;
}

/** As of which day, by which limits, and who wrote these. */
export function LimitsDialog({ asked, found, onChange, onClose }: LimitsDialogProps) {
  const { t } = useLocale();
  const used = (name: string) => found?.limits.find((one) => one.name === name)?.value ?? '';
  const [day, setDay] = useState(asked.as_of ?? '');
  const [exit, setExit] = useState(used('exit_days'));
  const [weight, setWeight] = useState(used('weight_pct'));
  const [source, setSource] = useState(asked.source);
  const wrong = day !== '' && !isCalendarDate(day);
  const start = () => {
    onChange({
      ...asked,
      as_of: day || null,
      exit_days: exit.trim() === '' ? null : Number(exit),
      weight_pct: weight.trim() || null,
      source: source.trim(),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('transit-limits')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={wrong} onPress={start}>
            {t('transit-look')}
          </Button>
        </>
      }
    >
      <DateField label={t('transit-as-of')} note={t('transit-as-of-note')} value={day} onChange={setDay} />
      <Fields>
        <NumberField label={t('transit-exit-days')} value={exit} onChange={setExit} />
        <NumberField label={t('transit-weight-pct')} value={weight} onChange={setWeight} />
      </Fields>
      <TextField label={t('transit-limit-source')} value={source} onChange={setSource} />
    </Dialog>
  );
}
