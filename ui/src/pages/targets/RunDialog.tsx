import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, Checkbox, DateField, Dialog, ErrorNote, isCalendarDate, Said } from '../../components';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';
import styles from './targets.module.css';

export interface RunDialogProps {
  /** Extract that is chosen at first. */
  preset: string | null;
  onClose: () => void;
  /** Called with the id of the run. */
  onDone: (run: string) => void;
}

/** Which extracts, as of which day, by which parameters. */
export function RunDialog({ preset, onClose, onDone }: RunDialogProps) {
  const { t } = useLocale();
  const list = useRpcQuery('extract_list', {});
  const run = useRpcMutation('risk_run');
  const [chosen, setChosen] = useState<readonly string[]>(preset === null ? [] : [preset]);
  const [day, setDay] = useState('');
  const [parameters, setParameters] = useState('');
  const extracts = list.data?.extracts ?? [];
  const wrongDay = day !== '' && !isCalendarDate(day);
  const start = () =>
    run.mutate(
      {
        extracts: [...chosen],
        parameters: parameters.trim() || null,
        as_of: day || null,
        only: [],
        hits_out: null,
        ranking_out: null,
      },
      {
        onSuccess: (value) => {
          onDone(value.run_id);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('targets-run-now')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={chosen.length === 0 || wrongDay || run.isPending} onPress={start}>
            {t(run.isPending ? 'targets-running' : 'targets-run-start')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>{t('targets-over')}</legend>
        {extracts.map((one) => (
          <Checkbox
            key={one.id}
            isSelected={chosen.includes(one.id)}
            isDisabled={one.totals_state === 'disagrees'}
            onChange={(on) => setChosen(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
          >
            <Said>{one.file_name}</Said> <TotalsMark extract={one} />
          </Checkbox>
        ))}
      </fieldset>
      {list.data && extracts.length === 0 && <p>{t('targets-no-extract')}</p>}
      <DateField
        label={t('targets-run-date')}
        note={t('targets-run-date-note')}
        value={day}
        onChange={setDay}
      />
      <PathField
        label={t('targets-parameters-file')}
        kind="file"
        note={t('targets-parameters-note')}
        value={parameters}
        onChange={setParameters}
      />
      <ErrorNote failure={list.error ?? run.error} />
    </Dialog>
  );
}
