import type { HomeStatus, JobStatus, WorkLine } from '../api/bindings';
import { Failure } from '../host/host';
import { type Handler, MemoryHost } from '../host/memory';
import { answer } from './answer';
import { workedAnswers } from './fixtures_host';

/** A home as its owner finds it in the morning. */
export const STATUS: HomeStatus = {
  state: 'open',
  dir: '/home/amina/jaiza',
  person: 'KHI-2214',
  person_name: 'Amina Raza',
  office: 'Directorate of PCA (South), Karachi',
  device: 'laptop-07',
  demo: false,
  read_only: null,
  saved_at: '14:02',
  waiting_to_sync: 3,
  conflicts: 1,
};

const BASE: Omit<WorkLine, 'id' | 'label' | 'trader_name' | 'money' | 'last_lawful_day' | 'days_left'> = {
  kind: 'case',
  why: 'L-32-3',
  state: 'fieldwork',
  next: 'record',
  address: '/cases/1?tab=findings',
  conflicts: 0,
  ...{ clock_gd: '', clock_from: '', waiting_for: 'you', reply_due: null, barred: 0, problem: null },
};

/** Lines of a work list; traders are invented. */
export const LINES: WorkLine[] = [
  {
    ...BASE,
    id: '1',
    label: 'PCA-KHI-2026-014',
    trader_name: 'Zeb Textiles (Pvt) Ltd',
    money: '4812350.75',
    last_lawful_day: '2026-11-20',
    days_left: -3,
    conflicts: 1,
  },
  {
    ...BASE,
    id: '2',
    label: 'PCA-KHI-2026-017',
    trader_name: 'الفلاح ٹریڈرز',
    money: '12907441',
    last_lawful_day: '2026-12-04',
    days_left: 11,
    next: 'write_report',
    state: 'findings_review',
  },
  {
    ...BASE,
    id: '3',
    label: 'PCA-KHI-2026-021',
    trader_name: 'Northern Polymers',
    money: '901200',
    last_lawful_day: '2027-02-14',
    days_left: 83,
    next: 'answer',
    state: 'planning',
  },
  {
    ...BASE,
    id: '4',
    kind: 'target',
    label: '7712043-1',
    trader_name: 'Meezan Steel Importers',
    money: '2240000',
    last_lawful_day: null,
    days_left: null,
    next: 'open_case',
    state: 'amber',
    address: '/targets',
  },
];

/** Answers that every page needs. */
export function usualAnswers(status: HomeStatus = STATUS): Record<string, Handler> {
  const values: Record<string, string> = {};
  return {
    home_status: () => answer(status),
    settings_get: () => answer({ values: { ...values } }),
    settings_set: ({ key, value }: { key: string; value: string }) => {
      values[key] = value;
      return answer({ values: { ...values } }, 'settings');
    },
    work_list: () =>
      answer({
        lines: LINES,
        stages: [
          { stage: 'detected', amount: '20861991.75', quarter: '4812350' },
          { stage: 'framed', amount: '9120300', quarter: '0' },
          { stage: 'adjudicated', amount: '4100000', quarter: '0' },
          { stage: 'recovered', amount: '1350500', quarter: '350500' },
        ],
        counts: { overdue: 1, conflicts: 1 },
      }),
    job_list: () => answer({ jobs: [] }),
    job_cancel: () => answer(JOB),
    palette_search: ({ text }: { text: string }) =>
      answer({
        hits: LINES.filter((line) => line.label.toLowerCase().includes(text.toLowerCase())).map((line) => ({
          kind: 'case',
          label: line.label,
          note: line.trader_name,
          address: line.address,
        })),
      }),
    about: () => answer({ program: 'Jaiza', version: '0.1.0', commands: 63, licence: 'GPL-3.0-or-later' }),
  };
}

/** A job on its way. */
export const JOB: JobStatus = {
  job: 'job-1',
  title_key: 'job-untitled',
  state: 'running',
  done: 412000,
  total: 1000000,
  rate_per_second: 51000,
  seconds_left: 12,
  result: null,
  error: null,
};

/** The whole window without an engine, for looking at it while developing: `?host=memory&state=none`. */
export function demoHost(): MemoryHost {
  const asked = new URLSearchParams(window.location.search);
  const host = new MemoryHost({ ...usualAnswers(), ...workedAnswers() });
  let state = asked.get('state') ?? 'open';
  host.handlers.home_status = () => answer({ ...STATUS, state, demo: asked.has('demo') });
  const enter = (next: string) => () => {
    state = next;
    return answer({ ...STATUS, state }, 'home');
  };
  host.handlers.home_lock = enter('locked');
  host.handlers.demo_open = enter('open');
  host.handlers.home_unlock = ({ passphrase }: { passphrase: string }) => {
    if (passphrase === 'wrong') throw new Failure({ code: 'invalid_input', messageKey: '', args: {} });
    return enter('open')();
  };
  host.handlers.home_create = () => {
    state = 'open';
    return answer(
      { dir: STATUS.dir, recovery_code: 'KXQ7-2M4P-9TRD-W8HC-5BNA', person: 'x', office: 'x' },
      'home',
    );
  };
  for (const key of ['language', 'theme', 'density', 'grouping']) {
    const value = asked.get(key);
    if (value) void host.rpc('settings_set', { key, value });
  }
  if (asked.has('job')) setTimeout(() => host.emit({ job: JOB, changed: [] }), 200);
  return host;
}
