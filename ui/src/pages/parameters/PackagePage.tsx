import type { ParameterShown } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link, to, useLocation } from '../../app/router';
import { Code, ErrorNote, KeyValue, Loading, Panel, Said } from '../../components';
import { IndicatorRows } from '../../domain/parameter/IndicatorRows';
import { Faults, LevelTag, PackageState } from '../../domain/parameter/Marks';
import styles from '../../domain/parameter/parameter.module.css';
import { SettingField } from '../../domain/parameter/SettingField';
import { useLocale } from '../../i18n/locale';
import { PackageActions } from './PackageActions';

/** One package: who signed it, what it builds on, every value with the level that sets it; a draft of one's own can be changed. */
export function PackagePage() {
  const { t } = useLocale();
  const { params } = useLocation();
  const show = useRpcQuery('parameter_show', { package: params.package ?? '' }, { keep: true });
  const shown = show.data;
  return (
    <Page
      title={shown?.package.id ?? t('parameters-package')}
      about={
        shown && (
          <>
            <PackageState of={shown.package} /> <LevelTag level={shown.package.level} /> ·{' '}
            <Link to="/parameters">{t('parameters-all')}</Link>
          </>
        )
      }
      actions={shown && <PackageActions shown={shown} />}
    >
      <ErrorNote failure={show.error} />
      {show.isPending && <Loading />}
      {shown && <PackageBody shown={shown} />}
    </Page>
  );
}

function PackageBody({ shown }: { shown: ParameterShown }) {
  const { t } = useLocale();
  const edit = useRpcMutation('parameter_draft_edit');
  const of = shown.package;
  const open = of.state === 'draft' || of.state === 'returned';
  const change = (path: string, value: string) =>
    edit.mutate({ draft: of.id, changes: [{ path, value }], seen: null });
  return (
    <>
      <ErrorNote failure={edit.error} />
      <Head shown={shown} />
      {shown.faults.length > 0 && (
        <Panel title={t('parameters-faults')}>
          <Faults faults={shown.faults} />
        </Panel>
      )}
      {of.adopted.length > 0 && <Adopted shown={shown} />}
      <Panel title={t('parameters-indicators')} flush>
        <IndicatorRows indicators={shown.indicators} {...(open ? { onChange: change } : {})} />
      </Panel>
      <Panel title={t('parameters-common')}>
        <div className={styles.settings}>
          {shown.common.map((setting) => (
            <SettingField
              key={setting.path}
              of=""
              setting={setting}
              {...(open ? { onChange: (value: string) => change(setting.path, value) } : {})}
            />
          ))}
        </div>
      </Panel>
    </>
  );
}

function Head({ shown }: { shown: ParameterShown }) {
  const { t, date } = useLocale();
  const of = shown.package;
  const person = (who: typeof of.author) =>
    who ? (
      <>
        <Said>{who.name}</Said> <Code>{who.office}</Code>
      </>
    ) : (
      '–'
    );
  return (
    <Panel title={t('parameters-head')}>
      <KeyValue
        facts={[
          [t('parameters-author'), person(of.author)],
          [t('parameters-approver'), person(of.approver)],
          [
            t('parameters-valid'),
            t('parameters-period', {
              from: of.valid_from ? date(of.valid_from) : t('parameters-open'),
              to: of.valid_to ? date(of.valid_to) : t('parameters-open'),
            }),
          ],
          [
            t('parameters-chain'),
            shown.chain.map((id, at) => (
              <span key={id}>
                {at > 0 && ' → '}
                {at > 0 ? (
                  <Link to={to('/parameters/:package', { package: id })}>{id}</Link>
                ) : (
                  <bdi>{id}</bdi>
                )}
              </span>
            )),
          ],
          [t('parameters-hash'), <Code key="hash">{of.sha256.slice(0, 16)}</Code>],
          ...(of.note ? ([[t('parameters-note'), <Said key="note">{of.note}</Said>]] as const) : []),
        ]}
      />
    </Panel>
  );
}

function Adopted({ shown }: { shown: ParameterShown }) {
  const { t } = useLocale();
  return (
    <Panel title={t('parameters-adopted-title')}>
      <ul>
        {shown.package.adopted.map((one) => (
          <li key={one.proposal}>
            <Said>{one.by}</Said> <Code>{one.office}</Code>: <bdi>{one.changes}</bdi>.{' '}
            <span className={styles.soft}>
              <bdi>{one.gain}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
