import type { ReportVerified } from '../../api/bindings';
import { Code, KeyValue, Money, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Verdict.module.css';

/** What the check of a report says: first whether it may be trusted, then why, then the facts. */
export function Verdict({ verified }: { verified: ReportVerified }) {
  const { t, date } = useLocale();
  const checks: [key: string, good: boolean][] = [
    ['sealed', verified.sealed],
    ['unchanged', verified.unchanged],
    ['signature', verified.signature_ok],
    ['figures', verified.figures_ok],
  ];
  return (
    <div className={styles.verdict}>
      <p role="status" className={styles.answer}>
        <StatusMark kind={verified.ok ? 'sealed' : 'overdue'}>
          {t(verified.ok ? 'review-trustworthy' : 'review-not-trustworthy')}
        </StatusMark>
      </p>
      {verified.sentences.map((sentence) => (
        <p key={sentence}>
          <Said>{sentence}</Said>
        </p>
      ))}
      {verified.problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('review-problems')}>
          {verified.problems.map((problem) => (
            <li key={problem}>
              <Said>{problem}</Said>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.checks} aria-label={t('review-checks')}>
        {checks.map(([key, good]) => (
          <li key={key}>
            <StatusMark kind={good ? 'done' : 'overdue'}>
              {t(`review-check-${key}-${good ? 'yes' : 'no'}`)}
            </StatusMark>
          </li>
        ))}
        <li>{t(`review-case-${verified.case_state.replaceAll('_', '-')}`)}</li>
      </ul>
      <KeyValue
        facts={[
          [t('case-number'), <Code key="case">{verified.case_no}</Code>],
          [t('review-signer'), <Said key="signer">{verified.signer}</Said>],
          [t('review-written'), date(verified.written_at)],
          [t('case-short-levied'), <Money key="short" amount={verified.short_levied} />],
          [t('case-surcharge'), <Money key="surcharge" amount={verified.surcharge} />],
          [t('case-demand'), <Money key="demand" amount={verified.demand} />],
          [t('review-code'), <Code key="code">{verified.code}</Code>],
          [
            t('case-digest'),
            <bdi key="digest" dir="ltr" className={styles.digest}>
              {verified.state_digest}
            </bdi>,
          ],
        ]}
      />
    </div>
  );
}
