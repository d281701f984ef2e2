import type { Note } from '../../api/bindings';
import { Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Counts.module.css';
import { useCodeWords } from './words';

/** What a person should know of the file, in words. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const { t, figure } = useLocale();
  const words = useCodeWords();
  return (
    <ul className={styles.notes} aria-label={t('extract-notes')}>
      {notes.map((note) => (
        <li key={`${note.code}-${note.detail}`}>
          <StatusMark kind="flag">{words('note', note.code)}</StatusMark>{' '}
          <span className={styles.detail}>
            {note.count > 0 && figure(note.count)} <Said>{note.detail}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
}
