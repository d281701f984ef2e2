import type { TriageLine, TriagePast, TriageReference } from '../../api/bindings';
import { Code, Day, Figure, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { peerFigure } from './peerFigure';
import styles from './triage.module.css';

/** What a line is held against: prices of others as a figure, the signals, what was decided before. */
export function LinePeers({ line }: { line: TriageLine }) {
  const { t, figure } = useLocale();
  const { peers } = line;
  const unit = `${peers.currency}/${peers.unit}`;
  return (
    <div className={styles.against}>
      <section>
        <Figure figure={peerFigure(peers, t)} />
        <p className={styles.quiet}>
          {peers.n === 0
            ? t('triage-peers-none')
            : t('triage-peers-words', {
                n: figure(peers.n),
                traders: figure(peers.traders),
                p25: figure(peers.p25 ?? ''),
                p50: figure(peers.p50 ?? ''),
                p75: figure(peers.p75 ?? ''),
                unit,
              })}{' '}
          {t('triage-own', { n: peers.own_n })}
        </p>
        {peers.references.map((one) => (
          <Reference key={`${one.name}${one.price}`} reference={one} />
        ))}
      </section>
      <section>
        <h3>{t('triage-hits')}</h3>
        {line.hits.length === 0 ? (
          <p className={styles.quiet}>{t(line.run ? 'triage-hits-none' : 'triage-no-run')}</p>
        ) : (
          <ul className={styles.list}>
            {line.hits.map((hit) => (
              <li key={hit.indicator}>
                <Code>{hit.indicator}</Code>{' '}
                {hit.delta !== '0' && (
                  <span className={styles.quiet}>{t('triage-hit-delta', { amount: figure(hit.delta) })}</span>
                )}
                <p dir="auto">{hit.sentence}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t('triage-history')}</h3>
        {line.history.length === 0 ? (
          <p className={styles.quiet}>{t('triage-history-none')}</p>
        ) : (
          <ul className={styles.list}>
            {line.history.map((past) => (
              <Past key={`${past.case}${past.what}${past.item}${past.title}`} past={past} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Reference({ reference }: { reference: TriageReference }) {
  const { t, figure } = useLocale();
  const args = {
    name: reference.name,
    price: figure(reference.price),
    unit: `${reference.currency}/${reference.unit}`,
    origins: reference.origins,
  };
  return (
    <p>
      {t(reference.name ? 'triage-ruling' : 'triage-reference-price', args)}
      {!reference.comparable && <span className={styles.quiet}>{` (${t('triage-other-unit')})`}</span>}
    </p>
  );
}

function Past({ past }: { past: TriagePast }) {
  const { t } = useLocale();
  return (
    <li>
      <Code>{past.case_no}</Code> <Day iso={past.date} />{' '}
      {past.what === 'mark'
        ? t('triage-past-mark', { outcome: t(`triage-outcome-${past.kind}`) })
        : t('triage-past-finding', { title: past.title })}{' '}
      {past.what === 'mark' && past.title !== '' && <Said>{past.title}</Said>}
    </li>
  );
}
