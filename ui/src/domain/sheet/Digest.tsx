import styles from './Digest.module.css';

/** Characters read together. */
const GROUP = 8;

/** A long hash in groups that may wrap; copied, it is whole again. */
export function Digest({ hex }: { hex: string }) {
  const groups = hex.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  return (
    <bdi dir="ltr" className={styles.digest}>
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are known by their place only
        <span key={at}>{group}</span>
      ))}
    </bdi>
  );
}
