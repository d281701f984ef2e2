import type { ParameterDifference } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link, useLocation } from '../../app/router';
import { Code, ErrorNote, Loading, Panel, Said } from '../../components';
import { LevelTag } from '../../domain/parameter/Marks';
import { useSettingName } from '../../domain/parameter/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Two packages side by side: every value that differs after merging, and who sets it on either side. */
export function ComparePage() {
  const { t, figure } = useLocale();
  const { search } = useLocation();
  const name = useSettingName();
  const first = search.get('first') ?? '';
  const second = search.get('second') ?? '';
  const diff = useRpcQuery('parameter_diff', { first, second });
  const side = (value: string, level: string, from: string) => (
    <span title={from}>
      <bdi dir="ltr">{value || '–'}</bdi> <LevelTag level={level} />
    </span>
  );
  const columns: SheetColumn<ParameterDifference>[] = [
    {
      id: 'value',
      label: t('parameters-value'),
      cell: (one) => (
        <>
          {one.indicator && <Code>{one.indicator}</Code>} {name(one.path)}
        </>
      ),
    },
    { id: 'title', label: t('targets-indicator-title'), wide: true, cell: (one) => <Said>{one.title}</Said> },
    { id: 'first', label: first, cell: (one) => side(one.first, one.first_level, one.first_from) },
    { id: 'second', label: second, cell: (one) => side(one.second, one.second_level, one.second_from) },
  ];
  const rows = diff.data?.differences ?? [];
  return (
    <Page title={t('parameters-compare-title')} about={<Link to="/parameters">{t('parameters-all')}</Link>}>
      <ErrorNote failure={diff.error} />
      {diff.isPending && <Loading />}
      {diff.data && (
        <Panel
          title={t('parameters-differences', { count: figure(rows.length), same: figure(diff.data.same) })}
          flush
        >
          <Sheet
            label={t('parameters-compare-title')}
            columns={columns}
            rows={rows}
            rowKey={(one) => one.path}
          />
        </Panel>
      )}
    </Page>
  );
}
