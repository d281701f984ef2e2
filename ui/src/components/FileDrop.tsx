import { type DropItem, DropZone, Text } from 'react-aria-components';
import { useLocale } from '../i18n/locale';
import { Button } from './Button';
import { Code } from './Figures';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  /** What is wanted here, as a sentence. */
  label: string;
  /** The chosen file, if any. */
  path: string | null;
  /** Opens the native dialog. */
  onBrowse: () => void;
  /** A file was dropped; only hosts that learn its path call it. */
  onDropped?: (names: string[]) => void;
}

/** A place for a file: a button for the native dialog, and a target to drop on. */
export function FileDrop({ label, path, onBrowse, onDropped }: FileDropProps) {
  const { t } = useLocale();
  return (
    <DropZone
      className={styles.drop}
      onDrop={(event) =>
        onDropped?.(event.items.flatMap((item: DropItem) => (item.kind === 'file' ? [item.name] : [])))
      }
    >
      <Text slot="label">{label}</Text>
      {path && <Code>{path}</Code>}
      <Button icon="file" onPress={onBrowse}>
        {t('file-choose')}
      </Button>
    </DropZone>
  );
}
