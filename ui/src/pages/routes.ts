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
    path: '/extracts',
    place: 'extracts',
    titleKey: 'place-extracts',
    page: lazy(async () => ({ default: (await import('./extracts/ExtractsPage')).ExtractsPage })),
  },
  {
    path: '/extracts/import',
    place: 'extracts',
    titleKey: 'wizard-title',
    page: lazy(async () => ({ default: (await import('./extracts/ImportPage')).ImportPage })),
  },
  {
    path: '/extracts/:extract',
    place: 'extracts',
    titleKey: 'explorer-title',
    page: lazy(async () => ({ default: (await import('./extracts/ExplorerPage')).ExplorerPage })),
  },
  {
    path: '/extracts/:extract/details',
    place: 'extracts',
    titleKey: 'extract-title',
    page: lazy(async () => ({ default: (await import('./extracts/ExtractPage')).ExtractPage })),
  },
  {
    path: '/targets',
    place: 'targets',
    titleKey: 'place-targets',
    page: lazy(async () => ({ default: (await import('./targets/TargetsPage')).TargetsPage })),
  },
  {
    path: '/targets/selection',
    place: 'targets',
    titleKey: 'selection-title',
    page: lazy(async () => ({ default: (await import('./targets/SelectionPage')).SelectionPage })),
  },
  {
    path: '/targets/book',
    place: 'targets',
    titleKey: 'book-title',
    page: lazy(async () => ({ default: (await import('./targets/BookPage')).BookPage })),
  },
  {
    path: '/traders',
    place: 'targets',
    titleKey: 'traders-title',
    page: lazy(async () => ({ default: (await import('./traders/TradersPage')).TradersPage })),
  },
  {
    path: '/traders/:trader',
    place: 'targets',
    titleKey: 'trader-title',
    page: lazy(async () => ({ default: (await import('./traders/TraderPage')).TraderPage })),
  },
  {
    path: '/partner',
    place: 'targets',
    titleKey: 'partner-title',
    page: lazy(async () => ({ default: (await import('./partner/PartnerPage')).PartnerPage })),
  },
  {
    path: '/transit',
    place: 'targets',
    titleKey: 'transit-title',
    page: lazy(async () => ({ default: (await import('./transit/TransitPage')).TransitPage })),
  },
  {
    path: '/cases',
    place: 'cases',
    titleKey: 'place-cases',
    page: lazy(async () => ({ default: (await import('./cases/CasesPage')).CasesPage })),
  },
  {
    path: '/cases/:case',
    place: 'cases',
    titleKey: 'place-cases',
    page: lazy(async () => ({ default: (await import('./cases/CasePage')).CasePage })),
  },
  {
    path: '/cases/:case/triage',
    place: 'cases',
    titleKey: 'triage-title',
    page: lazy(async () => ({ default: (await import('./triage/TriagePage')).TriagePage })),
  },
  {
    path: '/cases/:case/:tab',
    place: 'cases',
    titleKey: 'place-cases',
    page: lazy(async () => ({ default: (await import('./cases/CasePage')).CasePage })),
  },
  {
    path: '/training',
    place: 'training',
    titleKey: 'place-training',
    page: lazy(async () => ({ default: (await import('./training/TrainingPage')).TrainingPage })),
  },
  {
    path: '/review',
    place: 'review',
    titleKey: 'place-review',
    page: lazy(async () => ({ default: (await import('./review/ReviewPage')).ReviewPage })),
  },
  {
    path: '/reference',
    place: 'reference',
    titleKey: 'reference-title',
    page: lazy(async () => ({ default: (await import('./reference/ReferencePage')).ReferencePage })),
  },
  {
    path: '/reference/drafts/:draft',
    place: 'reference',
    titleKey: 'refdraft-title',
    page: lazy(async () => ({ default: (await import('./reference/DraftPage')).DraftPage })),
  },
  {
    path: '/parameters',
    place: 'targets',
    titleKey: 'parameters-title',
    page: lazy(async () => ({ default: (await import('./parameters/ParametersPage')).ParametersPage })),
  },
  {
    path: '/parameters/compare',
    place: 'targets',
    titleKey: 'parameters-compare-title',
    page: lazy(async () => ({ default: (await import('./parameters/ComparePage')).ComparePage })),
  },
  {
    path: '/parameters/what-if',
    place: 'targets',
    titleKey: 'whatif-title',
    page: lazy(async () => ({ default: (await import('./parameters/WhatIfPage')).WhatIfPage })),
  },
  {
    path: '/parameters/:package',
    place: 'targets',
    titleKey: 'parameters-package',
    page: lazy(async () => ({ default: (await import('./parameters/PackagePage')).PackagePage })),
  },
  {
    path: '/library',
    place: 'settings',
    titleKey: 'wording-library',
    page: lazy(async () => ({ default: (await import('./library/LibraryPage')).LibraryPage })),
  },
  {
    path: '/sync',
    place: 'settings',
    titleKey: 'sync-title',
    page: lazy(async () => ({ default: (await import('./sync/SyncPage')).SyncPage })),
  },
  {
    path: '/settings',
    place: 'settings',
    titleKey: 'place-settings',
    page: lazy(async () => ({ default: (await import('./settings/SettingsPage')).SettingsPage })),
  },
];
