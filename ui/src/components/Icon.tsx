import styles from './Icon.module.css';

/** Our own drawings on a 16-pixel square; strokes only. */
const DRAWINGS = {
  worklist: 'M2.5 3.5h2v2h-2zM7 4.5h6.5M2.5 9.5h2v2h-2zM7 10.5h6.5',
  extracts: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.8h11M6.5 3v10',
  targets:
    'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4M8 1v2M8 13v2M1 8h2M13 8h2',
  cases: 'M2.5 4.5h4l1.2 1.6h5.8v7h-11zM5 9.5h6',
  training: 'M1.5 6L8 3l6.5 3L8 9zM4.5 7.6V11q3.5 2.4 7 0V7.6',
  review: 'M3.5 2.5h9v11h-9zM5.5 7.8l2 2 3.2-3.8',
  settings: 'M2 4.5h6M11 4.5h3M9.5 3v3M2 8h2.5M7.5 8H14M6 6.5v3M2 11.5h7M12 11.5h2M10.5 10v3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3L14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  down: 'M4 6.2l4 4 4-4',
  up: 'M4 9.8l4-4 4 4',
  next: 'M6.2 3.5L10.7 8l-4.5 4.5',
  back: 'M9.8 3.5L5.3 8l4.5 4.5',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  filter: 'M2.5 3.5h11L9.5 8.2v4.3l-3-1.5V8.2z',
  export: 'M8 2v7.5M5 6.5l3 3 3-3M2.5 11v2.5h11V11',
  sort_up: 'M8 13V3.5M4.8 6.5L8 3.3l3.2 3.2',
  sort_down: 'M8 3v9.5M4.8 9.5L8 12.7l3.2-3.2',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M6.2 6.2q0-1.7 1.8-1.7t1.8 1.6q0 1.2-1.8 2v1M8 11v.6',
  keys: 'M1.5 4.5h13v7h-13zM4 7h1M7.5 7h1M11 7h1M5 9.5h6',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  plus: 'M8 3v10M3 8h10',
  warning: 'M8 2.5L14 13H2zM8 6.5v3M8 11v.6',
  more: 'M3.5 8h.6M7.7 8h.6M11.9 8h.6',
} as const;

/** Names of the drawings. */
export type IconName = keyof typeof DRAWINGS;

/** Drawings that mean a direction of reading; only these are mirrored in a right-to-left page. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['next', 'back', 'panel']);

/** A drawing beside words, or inside a button that has a name of its own. Never the only carrier of meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={DIRECTIONAL.has(name) ? styles.directional : styles.icon}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
