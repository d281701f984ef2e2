import { useState } from 'react';
import type { ParameterIndicator, ParameterSetting } from '../../api/bindings';
import { Checkbox, Code, Said, Tag, TextField, Toolbar } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './parameter.module.css';
import { SettingField } from './SettingField';

export interface IndicatorRowsProps {
  indicators: readonly ParameterIndicator[];
  /** Without it the values are only shown. */
  onChange?: (path: string, value: string) => void;
  slider?: boolean;
}

/** The indicators of a package, a row each: on or off, weight, prior, parameters, and who sets them. */
export function IndicatorRows({ indicators, onChange, slider }: IndicatorRowsProps) {
  const { t } = useLocale();
  const [wanted, setWanted] = useState('');
  const [ownOnly, setOwnOnly] = useState(false);
  const text = wanted.trim().toLowerCase();
  const shown = indicators.filter(
    (one) =>
      (text === '' || `${one.indicator} ${one.title}`.toLowerCase().includes(text)) &&
      (!ownOnly || one.settings.some((setting) => setting.own)),
  );
  return (
    <>
      <Toolbar label={t('parameters-search')}>
        <TextField
          label={t('parameters-search')}
          labelHidden
          placeholder={t('parameters-search')}
          value={wanted}
          onChange={setWanted}
        />
        <Checkbox isSelected={ownOnly} onChange={setOwnOnly}>
          {t('parameters-own-only')}
        </Checkbox>
      </Toolbar>
      <div className={styles.indicators}>
        {shown.map((one) => (
          <IndicatorRow key={one.indicator} of={one} onChange={onChange} slider={slider} />
        ))}
        {shown.length === 0 && <p className={styles.tab}>{t('parameters-none-found')}</p>}
      </div>
    </>
  );
}

interface RowProps {
  of: ParameterIndicator;
  onChange?: (path: string, value: string) => void;
  slider?: boolean;
}

function IndicatorRow({ of, onChange, slider }: RowProps) {
  const { t } = useLocale();
  const off = of.settings.find((one) => one.path.endsWith('.enabled'))?.value !== 'true';
  const change = (setting: ParameterSetting) =>
    onChange && ((value: string) => onChange(setting.path, value));
  return (
    <section className={styles.indicator} data-off={off} aria-label={of.indicator}>
      <div className={styles.name}>
        <span>
          <Code>{of.indicator}</Code> <Said>{of.title}</Said>
        </span>
        {!of.built && <Tag>{t('parameters-not-built')}</Tag>}
        {of.note !== '' && (
          <span className={styles.soft}>
            <Said>{of.note}</Said>
          </span>
        )}
      </div>
      <div className={styles.settings}>
        {of.settings.map((setting) => (
          <SettingField
            key={setting.path}
            of={of.indicator}
            setting={setting}
            slider={slider}
            onChange={change(setting)}
          />
        ))}
      </div>
    </section>
  );
}
