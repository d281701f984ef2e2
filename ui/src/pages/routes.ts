import { lazy } from 'react';
import type { Route } from '../app/router';

/** Every page. The first route that fits an address is shown. */
export const ROUTES: readonly Route[] = [
  {
    path: '/',
    place: 'worklist',
    titleKey: 'place-worklist',
    page: lazy(async () => ({ default: (await import('./worklist/WorkList')).WorkListPage })),
  },
  {
    path: '/settings',
    place: 'settings',
    titleKey: 'place-settings',
    page: lazy(async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage })),
  },
];
