import { Button, TextField } from '../../components';
import { useHost } from '../../host/context';
import type { FileKind } from '../../host/host';
import { useLocale } from '../../i18n/locale';
import styles from './PathField.module.css';

export interface PathFieldProps {
  label: string;
  kind: FileKind;
  value: string;
  onChange: (path: string) => void;
  note?: string;
}

/** A path of this computer: typed, or chosen in the native dialog. */
export function PathField({ label, kind, value, onChange, note }: PathFieldProps) {
  const host = useHost();
  const { t } = useLocale();
  const browse = async () => {
    const picked = await host.pickFile(kind);
    if (picked !== null) onChange(picked);
  };
  return (
    <div className={styles.path}>
      <TextField label={label} note={note} face="code" value={value} onChange={onChange} />
      <Button icon="file" onPress={() => void browse()}>
        {t('path-browse')}
      </Button>
    </div>
  );
}
