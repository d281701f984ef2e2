import type { IconName } from '../components';

/** One of the seven places of the rail. */
export interface Place {
  id: string;
  address: string;
  titleKey: string;
  icon: IconName;
  /** Keys that open it. */
  keys: string;
}

/** The rail, from top to bottom. */
export const PLACES: readonly Place[] = [
  { id: 'worklist', address: '/', titleKey: 'place-worklist', icon: 'worklist', keys: 'Alt+Digit1' },
  { id: 'extracts', address: '/extracts', titleKey: 'place-extracts', icon: 'extracts', keys: 'Alt+Digit2' },
  { id: 'targets', address: '/targets', titleKey: 'place-targets', icon: 'targets', keys: 'Alt+Digit3' },
  { id: 'cases', address: '/cases', titleKey: 'place-cases', icon: 'cases', keys: 'Alt+Digit4' },
  { id: 'training', address: '/training', titleKey: 'place-training', icon: 'training', keys: 'Alt+Digit5' },
  { id: 'review', address: '/review', titleKey: 'place-review', icon: 'review', keys: 'Alt+Digit6' },
  { id: 'settings', address: '/settings', titleKey: 'place-settings', icon: 'settings', keys: 'Alt+Digit7' },
];
