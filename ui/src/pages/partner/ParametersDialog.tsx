import { useState } from 'react';
import type { PartnerRun, PartnerRunIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Button, Checkbox, Dialog, NumberField, Said } from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import styles from './partner.module.css';

/** Parameters that count things; the others are decimals and cross as text. */
const COUNTS = ['shift', 'days', 'least_prices'];

export interface ParametersDialogProps {
  asked: PartnerRunIn;
  run: PartnerRun | undefined;
  onChange: (asked: PartnerRunIn) => void;
  onClose: () => void;
}

/** Which extracts and files, by which parameters. */
export function ParametersDialog({ asked, run, onChange, onClose }: ParametersDialogProps) {
  const { t } = useLocale();
  const extracts = useRpcQuery('extract_list', {});
  const files = useRpcQuery('partner_list', {});
  const parameters = run?.parameters ?? [];
  const [values, setValues] = useState<Record<string, string>>({});
  const [of, setOf] = useState({ extracts: asked.extracts, partners: asked.partners });
  const start = () => {
    const typed = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (value.trim() === '') return [name, null];
        return [name, COUNTS.includes(name) ? Number(value) : value.trim()];
      }),
    );
    onChange({ ...asked, ...typed, ...of });
    onClose();
  };
  return (
    <Dialog
      title={t('partner-parameters')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" onPress={start}>
            {t('partner-compare')}
          </Button>
        </>
      }
    >
      <Choices
        label={t('partner-extracts')}
        all={(extracts.data?.extracts ?? []).map((one) => [one.id, one.file_name])}
        chosen={of.extracts}
        onChange={(chosen) => setOf({ ...of, extracts: chosen })}
      />
      <Choices
        label={t('partner-files')}
        all={(files.data?.files ?? []).map((one) => [one.id, one.file_name])}
        chosen={of.partners}
        onChange={(chosen) => setOf({ ...of, partners: chosen })}
      />
      <Fields>
        {parameters.map((one) => (
          <NumberField
            key={one.name}
            label={t(`partner-parameter-${one.name.replaceAll('_', '-')}`)}
            value={values[one.name] ?? one.value}
            onChange={(value) => setValues({ ...values, [one.name]: value })}
          />
        ))}
      </Fields>
    </Dialog>
  );
}

interface ChoicesProps {
  label: string;
  all: readonly (readonly [id: string, name: string])[];
  /** None chosen stands for all. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Choices({ label, all, chosen, onChange }: ChoicesProps) {
  const on = (id: string) => chosen.length === 0 || chosen.includes(id);
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {all.map(([id, name]) => (
        <Checkbox
          key={id}
          isSelected={on(id)}
          onChange={(wanted) => {
            const next = all.map(([one]) => one).filter((one) => (one === id ? wanted : on(one)));
            onChange(next.length === all.length ? [] : next);
          }}
        >
          <Said>{name}</Said>
        </Checkbox>
      ))}
    </fieldset>
  );
}
