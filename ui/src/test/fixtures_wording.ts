import type { WordingLine, WordingRendered, Wordings } from '../api/bindings';

export const WORDING: WordingLine = {
  code: 'VAL-REMIT',
  finding_type: 'VAL',
  version: '1-bddfe93a',
  source: 'shipped',
  texts: {
    en: {
      title: 'Price paid above price declared',
      condition: 'Bank records of {auditee} show {found_price}.',
    },
    ur: {
      title: 'ظاہر کردہ قیمت سے زائد ادائیگی',
      condition: '{auditee} کے بینک ریکارڈ میں {found_price} ہے۔',
    },
  },
  legal_refs: [
    { text: 'Customs Act 1969, s. 25(1)', valid_from: '1969-01-01', valid_to: null, verify: true },
  ],
  earlier: [],
};

export const LIBRARY: Wordings = {
  wordings: [WORDING],
  variables: [
    { name: 'auditee', meaning: '' },
    { name: 'found_price', meaning: '' },
  ],
};

export const RENDERED: WordingRendered = {
  wording: 'VAL-REMIT@1-bddfe93a',
  lang: 'en',
  texts: {
    title: 'Price paid above price declared',
    condition: 'Bank records of Khyber Cycles show {found_price}.',
  },
  missing: ['found_price'],
  legal_refs: [{ text: 'Customs Act 1969, s. 25(1)', in_force: true, verify: true }],
  day: '2026-04-01',
};
