import type { CaseShown } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Link } from '../../app/router';
import { ErrorNote, KeyValue, Loading, Money, Panel, Said, StatusMark } from '../../components';
import { ChosenBecause } from '../../domain/selection/ChosenBecause';
import { Digest } from '../../domain/sheet/Digest';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { caseAddress } from './CasePage';
import styles from './cases.module.css';
import { DatesPanel } from './DatesPanel';
import { FeedbackPanel } from './FeedbackPanel';
import { LimitationPanel } from './LimitationPanel';
import { MoneyPanel } from './money/MoneyPanel';
import { PaymentsPanel } from './PaymentsPanel';

/** The state of the case in figures, its dates, its clocks, why it was chosen. */
export function OverviewTab({ shown }: { shown: CaseShown }) {
  const { t, figure } = useLocale();
  const id = shown.line.case;
  const totals = useRpcQuery('case_figures', { case: id, finding: null });
  const data = totals.data;
  const items = data?.summary.items;
  return (
    <div className={styles.overview}>
      <div className={styles.column}>
        <Panel title={t('case-figures')}>
          <ErrorNote failure={totals.error} />
          {totals.isPending && <Loading />}
          {data && items && (
            <KeyValue
              facts={[
                [t('case-items'), figure(data.item_count)],
                [t('case-in-time'), figure(data.summary.in_time)],
                [t('case-with-finding'), figure(items.with_finding)],
                [t('case-barred'), figure(items.barred)],
                [t('case-clean'), figure(items.clean)],
                [t('case-below-minimum'), figure(items.below_minimum)],
                [t('case-hit-rate'), items.hit_rate === null ? '–' : `${figure(items.hit_rate)} %`],
                [t('case-yield-hour'), <Money key="yield" amount={data.summary.yield_per_hour} />],
                ...(data.summary.forum
                  ? ([[t('case-forum'), <Said key="forum">{data.summary.forum.rank}</Said>]] as const)
                  : []),
              ]}
            />
          )}
          {data?.summary.forum?.cr_mandatory && <StatusMark kind="flag">{t('case-cr-mandatory')}</StatusMark>}
          {data?.notes.map((note) => (
            <p key={note}>
              <Said>{note}</Said>
            </p>
          ))}
        </Panel>
        <DatesPanel shown={shown} />
      </div>
      <div className={styles.column}>
        <Panel title={t('case-checklists')} flush>
          <Sheet
            label={t('case-checklists')}
            rows={shown.checklists}
            rowKey={(one) => one.checklist}
            columns={[
              {
                id: 'title',
                label: t('checklist-title'),
                wide: true,
                cell: (one) => (
                  <Link to={caseAddress(id, 'checklists', { checklist: one.checklist })}>
                    <Said>{one.title}</Said>
                  </Link>
                ),
              },
              {
                id: 'answered',
                label: t('checklist-answered'),
                figure: true,
                cell: (one) => <bdi dir="ltr">{`${figure(one.answered)} / ${figure(one.asked)}`}</bdi>,
              },
              {
                id: 'open',
                label: t('checklist-mandatory-open'),
                figure: true,
                cell: (one) => figure(one.mandatory_open),
              },
            ]}
          />
        </Panel>
        {(shown.reasons.length > 0 || shown.selection) && (
          <Panel title={t('case-why-chosen')}>
            {shown.selection && <ChosenBecause chosen={shown.selection} />}
            <ul>
              {shown.reasons.map((reason) => (
                <li key={reason}>
                  <Said>{reason}</Said>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <PaymentsPanel caseId={id} />
        <Panel title={t('case-record')}>
          <KeyValue
            facts={[
              [t('case-office'), <Said key="office">{shown.office || '–'}</Said>],
              [t('case-people'), <Said key="people">{shown.people.join(', ') || '–'}</Said>],
              [t('case-entries'), figure(shown.entries)],
              [t('case-digest'), <Digest key="digest" hex={shown.state_digest} />],
            ]}
          />
        </Panel>
      </div>
      <div className={styles.across}>
        <MoneyPanel caseId={id} totals={data} />
      </div>
      {data && (
        <div className={styles.across}>
          <LimitationPanel totals={data} />
        </div>
      )}
      <div className={styles.across}>
        <FeedbackPanel shown={shown} />
      </div>
    </div>
  );
}
