import styles from './Samples.module.css';

/** Cells as they stand in the file, each in its own direction; an empty one is shown as such. */
export function Samples({ values }: { values: readonly string[] }) {
  return (
    <span className={styles.samples}>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal cells are separate samples
        <bdi key={at} dir="auto" title={value}>
          {value === '' ? '∅' : value}
        </bdi>
      ))}
    </span>
  );
}
