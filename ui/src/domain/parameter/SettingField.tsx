import { useEffect, useId, useState } from 'react';
import type { ParameterSetting } from '../../api/bindings';
import { Checkbox } from '../../components';
import { useLocale } from '../../i18n/locale';
import { LevelTag } from './Marks';
import styles from './parameter.module.css';
import { fits, reach, useSettingName } from './words';

export interface SettingFieldProps {
  setting: ParameterSetting;
  /** Named before the value for readers, such as the code of the indicator. */
  of: string;
  /** Without it the value is only shown. */
  onChange?: (text: string) => void;
  slider?: boolean;
}

/** One value with its range and the level that sets it. */
export function SettingField({ setting, of, onChange, slider }: SettingFieldProps) {
  const { t } = useLocale();
  const name = useSettingName();
  const id = useId();
  const [text, setText] = useState(setting.value);
  useEffect(() => setText(setting.value), [setting.value]);
  const label = name(setting.path);
  const right = fits(setting, text);
  const change = (value: string) => {
    setText(value);
    if (slider && fits(setting, value)) onChange?.(value);
  };
  const settle = () => {
    if (!slider && right && text !== setting.value) onChange?.(text);
  };
  if (setting.kind === 'switch') {
    return (
      <div className={styles.setting}>
        <Checkbox
          isSelected={setting.value === 'true'}
          isReadOnly={!onChange}
          aria-label={`${of} ${label}`}
          onChange={(on) => onChange?.(String(on))}
        >
          {label}
        </Checkbox>
        <Origin setting={setting} />
      </div>
    );
  }
  const { least, most, step } = reach(setting);
  const range = setting.least !== null && setting.most !== null;
  return (
    <div className={styles.setting} title={setting.about}>
      <label htmlFor={id}>
        <span className="visually-hidden">{of} </span>
        {label}
      </label>
      {onChange ? (
        <input
          id={id}
          className={styles.value}
          data-wide={setting.kind === 'number' ? undefined : true}
          dir="ltr"
          inputMode={setting.kind === 'number' ? 'decimal' : 'text'}
          value={text}
          aria-invalid={right ? undefined : true}
          onChange={(event) => change(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
      ) : (
        <output id={id} dir="ltr">
          {setting.value || '–'}
        </output>
      )}
      {onChange && slider && range && setting.kind === 'number' && (
        <input
          type="range"
          className={styles.slider}
          aria-label={t('parameters-slider', { name: `${of} ${label}` })}
          min={least}
          max={most}
          step={step}
          value={Number(text) || 0}
          onChange={(event) => change(String(Number(Number(event.target.value).toPrecision(6))))}
        />
      )}
      {!right && (
        <span className={styles.soft} role="alert">
          {t('parameters-range', { least: setting.least ?? '', most: setting.most ?? '' })}
        </span>
      )}
      <Origin setting={setting} />
    </div>
  );
}

function Origin({ setting }: { setting: ParameterSetting }) {
  return (
    <span className={setting.own ? styles.own : styles.soft} title={setting.from}>
      <LevelTag level={setting.level} />
    </span>
  );
}
