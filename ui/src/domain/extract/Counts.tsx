import { useLocale } from '../../i18n/locale';
import styles from './Counts.module.css';
import { type CodeKind, useCodeWords } from './words';

export interface CountsProps {
  title: string;
  kind: CodeKind;
  counts: { [code in string]: number };
}

/** Reasons or flags in words, most frequent first, each with its count. Nothing at all when there are none. */
export function Counts({ title, kind, counts }: CountsProps) {
  const { figure } = useLocale();
  const words = useCodeWords();
  const lines = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (lines.length === 0) return null;
  return (
    <table className={styles.counts} aria-label={title}>
      <caption>{title}</caption>
      <tbody>
        {lines.map(([code, count]) => (
          <tr key={code}>
            <td>{figure(count)}</td>
            <th scope="row">{words(kind, code)}</th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
