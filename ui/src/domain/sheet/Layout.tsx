import type { ReactNode } from 'react';
import styles from './Layout.module.css';

export interface SplitProps {
  list: ReactNode;
  children: ReactNode;
  wide?: boolean;
  /** Names the one that is shown: another one is seen from its top. */
  shown?: string;
}

/** Two parts side by side: a narrow list, and what is chosen in it. */
export function Split({ list, children, wide, shown }: SplitProps) {
  return (
    <div className={wide ? styles.splitWide : styles.split}>
      <div className={styles.side}>{list}</div>
      <div key={shown} className={styles.main}>
        {children}
      </div>
    </div>
  );
}

/** Fields beside each other that wrap when the page is narrow. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Buttons in a line, the next step first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
