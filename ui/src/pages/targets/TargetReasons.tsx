import type { Target } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Link, to } from '../../app/router';
import { Code, ErrorNote, Loading, Money, Panel } from '../../components';
import { Reasons } from '../../domain/target/Reasons';
import { useLocale } from '../../i18n/locale';
import styles from './targets.module.css';

/** Why this target, and what was opened on it already. */
export function TargetReasons({ runId, target }: { runId: string; target: Target }) {
  const { t, figure } = useLocale();
  const answer = useRpcQuery('risk_explain', { run_id: runId, key: target.key });
  const cases = useRpcQuery('case_list', {});
  const numberOf = (id: string) => cases.data?.cases.find((one) => one.case === id)?.case_no ?? id;
  return (
    <Panel title={t('targets-why-named', { name: target.name || target.key })}>
      <div className={styles.facts}>
        <Code>{target.key}</Code>
        <span>
          {t('targets-score')} {figure(target.score)}
        </span>
        <span>
          {t('targets-expected-yield')} <Money amount={target.expected_yield} />
        </span>
        {target.grain === 'TRADER' && (
          <Link to={to('/traders/:trader', { trader: target.key })}>{t('trader-title')}</Link>
        )}
      </div>
      {target.cases.length > 0 && (
        <p>
          {t('targets-already-open')}{' '}
          {target.cases.map((id) => (
            <Link key={id} to={to('/cases/:case', { case: id })}>
              <Code>{numberOf(id)}</Code>
            </Link>
          ))}
        </p>
      )}
      <ErrorNote failure={answer.error} />
      {answer.isPending && <Loading />}
      {answer.data && <Reasons explained={answer.data} />}
    </Panel>
  );
}
