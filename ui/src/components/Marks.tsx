import type { ReactNode } from 'react';
import { useLocale } from '../i18n/locale';
import { cx } from './cx';
import styles from './Marks.module.css';

/** What a mark can say. Each has a shape of its own, so that colour is never alone. */
export type MarkKind = 'due' | 'overdue' | 'conflict' | 'sealed' | 'draft' | 'done' | 'flag';

const SHAPES: Record<MarkKind, ReactNode> = {
  due: <path d="M6 1.5L11 10.5H1z" fill="currentColor" />,
  overdue: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  conflict: <path d="M1 1.5h4v9H1zM7 1.5h4v9H7z" fill="currentColor" />,
  sealed: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  draft: (
    <path
      d="M1.5 1.5h9v9h-9z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.6"
    />
  ),
  done: <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  flag: <path d="M2 11V1.5l8 2.8-8 2.8" fill="currentColor" stroke="currentColor" />,
};

export interface StatusMarkProps {
  kind: MarkKind;
  /** Words beside the shape; without them the shape carries the kind's name for readers. */
  children?: ReactNode;
}

/** A state as a shape with its word. */
export function StatusMark({ kind, children }: StatusMarkProps) {
  const { t } = useLocale();
  const name = t(`mark-${kind}`);
  return (
    <span className={cx(styles.mark, styles[kind])} title={children ? undefined : name}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[kind]}
      </svg>
      {children ?? <span className="visually-hidden">{name}</span>}
    </span>
  );
}

/** A short word on a thing: a code, a language, a kind. No colour. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}

/** How many wait; nothing at zero. `alarm` for what is lost if nobody looks. */
export function CountBadge({ count, alarm, label }: { count: number; alarm?: boolean; label: string }) {
  if (count === 0) return null;
  return (
    <span className={cx(styles.badge, alarm && styles.alarm)} title={label}>
      <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
      <span className="visually-hidden">{`(${label})`}</span>
    </span>
  );
}
