import type { TriageFact, TriageLevy, TriageLine } from '../../api/bindings';
import { Code, Day, ErrorNote, Money, Said } from '../../components';
import { Failure } from '../../i18n/failure';
import { useLocale } from '../../i18n/locale';
import styles from './triage.module.css';

/** Facts whose values are codes, not figures. */
const CODES = ['pct', 'origin', 'concession'];

/** What was declared of a line, assessed at clearance, and found; then its levies recomputed. */
export function LineFacts({ line }: { line: TriageLine }) {
  const { t, date } = useLocale();
  const { item } = line;
  return (
    <section className={styles.declared} aria-label={t('triage-declared-panel')}>
      <header className={styles.goods}>
        <h2>
          <Said>{item.description}</Said>
        </h2>
        <p className={styles.quiet}>
          <Code>{`${item.gd} / ${item.gd_item}`}</Code>
          <Day iso={item.gd_date} />
          <span title={date(item.gd_date)}>{t('triage-source', { record: item.record })}</span>
        </p>
      </header>
      <FactTable line={line} />
      <LevyTable levies={line.levies} />
      {line.not_computed && (
        <div className={styles.refused}>
          <p>{t('triage-not-computed')}</p>
          <ErrorNote failure={Failure.from(line.not_computed)} />
        </div>
      )}
      {line.findings.length > 0 && (
        <p className={styles.quiet}>
          {t('triage-findings-on', { findings: line.findings.join(', ') })}
          {line.evidence.length > 0 &&
            ` · ${t('triage-evidence-on', { names: line.evidence.map((one) => one.name).join(', ') })}`}
        </p>
      )}
    </section>
  );
}

function FactTable({ line }: { line: TriageLine }) {
  const { t } = useLocale();
  const { item } = line;
  const unit = (fact: TriageFact) => {
    if (fact.fact === 'quantity') return item.unit;
    if (fact.fact === 'unit_price') return `${item.currency}/${item.unit}`;
    return undefined;
  };
  const value = (fact: TriageFact, text: string | null) => {
    if (text === null) return <Money amount={null} />;
    if (fact.fact === 'concession') return <Said>{text}</Said>;
    return CODES.includes(fact.fact) ? <Code>{text}</Code> : <Money amount={text} />;
  };
  const columns = ['declared', 'assessed', 'found'] as const;
  return (
    <table className={styles.table} aria-label={t('triage-declared-panel')}>
      <thead>
        <tr>
          {['fact', ...columns].map((name) => (
            <th key={name} scope="col">
              {t(`triage-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line.facts.map((fact) => (
          <tr key={fact.fact} data-found={fact.found === null ? undefined : true}>
            <th scope="row">
              {t(`triage-fact-${fact.fact.replace('_', '-')}`)}
              {unit(fact) && (
                <span className={styles.unit}>
                  <bdi dir="ltr">{unit(fact)}</bdi>
                </span>
              )}
            </th>
            {columns.map((name) => (
              <td key={name}>{value(fact, fact[name])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns of amounts of the levy table. */
const AMOUNTS = ['rate', 'paid', 'computed', 'variance', 'found'] as const;

function LevyTable({ levies }: { levies: readonly TriageLevy[] }) {
  const { t } = useLocale();
  return (
    <table className={styles.table} aria-label={t('triage-levies')}>
      <thead>
        <tr>
          {['levy', ...AMOUNTS].map((name) => (
            <th key={name} scope="col">
              {t(`triage-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levies.map((row) => (
          <tr key={row.levy} data-total={row.levy === 'total' ? true : undefined}>
            <th scope="row">{row.levy === 'total' ? t('triage-total') : <Code>{row.levy}</Code>}</th>
            {AMOUNTS.map((name) => (
              <td key={name}>
                <Money amount={row[name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
