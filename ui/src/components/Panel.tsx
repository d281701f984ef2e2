import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  title?: string;
  /** Buttons at the end of the title line. */
  actions?: ReactNode;
  children: ReactNode;
  /** Lets the content touch the edges, for a grid. */
  flush?: boolean;
}

/** A part of a page on the upper surface, named by its title. */
export function Panel({ title, actions, children, flush }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={styles.header}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}

/** Facts as name and value. */
export function KeyValue({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface EmptyStateProps {
  /** One sentence: what will be here. */
  children: ReactNode;
  /** The button that does the next step. */
  action?: ReactNode;
  /** One link, usually to the practice home. */
  link?: ReactNode;
}

/** What a page says before there is anything to show. */
export function EmptyState({ children, action, link }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {(action || link) && (
        <div className={styles.actions}>
          {action}
          {link}
        </div>
      )}
    </div>
  );
}
