import { useState } from 'react';
import type { PartnerRun } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { go } from '../../app/router';
import { Button, ErrorNote, KeyValue, Panel, Said, Select } from '../../components';
import { cellOf, cellText } from '../../domain/partner/columns';
import { said } from '../../domain/partner/said';
import { Actions } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { OpenCaseDialog } from '../targets/OpenCaseDialog';
import { placeOf } from './PartGrid';
import type { Chosen } from './PartnerPage';

/** The row that is chosen, what it could mean, and the ways on from it. */
export function RowPanel({ run, chosen }: { run: PartnerRun; chosen: Chosen | null }) {
  const locale = useLocale();
  const { t } = locale;
  const [opening, setOpening] = useState(false);
  if (!chosen) {
    return (
      <Panel>
        <p>{t('partner-choose')}</p>
        <p>{said(run.caution, locale)}</p>
      </Panel>
    );
  }
  const { row, columns } = chosen;
  const of = (name: string) => cellOf(columns, row, name);
  const [partner, hs6, month] = [of('partner'), of('hs6'), of('month')];
  const grade = of('grade');
  return (
    <Panel title={title(of)}>
      {row.sentence && <p>{said(row.sentence, locale)}</p>}
      <p>{said(run.caution, locale)}</p>
      <KeyValue
        facts={columns.map((column, at) => [
          t(`partner-column-${column.name.replaceAll('_', '-')}`),
          <Said key={column.name}>{cellText(column.kind, row.cells[at] ?? '', locale) || '–'}</Said>,
        ])}
      />
      <Actions>
        {hs6 &&
          ['months', 'imports', 'exports', 'traders', 'matches'].map((part) => (
            <Button key={part} onPress={() => go(placeOf(part, partner, hs6, month))}>
              {t(`partner-part-${part}`)}
            </Button>
          ))}
        {of('trader_id') && <Button onPress={() => setOpening(true)}>{t('partner-open-trader')}</Button>}
      </Actions>
      {grade === 'C' && <p>{t('partner-take-weak')}</p>}
      {(grade === 'A' || grade === 'B') && of('signs') && <Take key={row.key} run={run} row={row.key} />}
      {opening && (
        <OpenCaseDialog
          target={{ grain: 'TRADER', key: of('trader_id'), name: of('trader_name') }}
          run={{ extracts: run.asked.extracts, run_id: null }}
          selection={null}
          onClose={() => setOpening(false)}
        />
      )}
    </Panel>
  );
}

function title(of: (name: string) => string): string {
  const named = of('gd') || of('declaration') || of('hs6') || of('hs') || of('trader_name');
  return [named, of('month')].filter(Boolean).join(' · ');
}

/** Takes a sure match into a case as candidate findings. */
function Take({ run, row }: { run: PartnerRun; row: string }) {
  const { t, figure } = useLocale();
  const cases = useRpcQuery('case_list', {});
  const take = useRpcMutation('partner_take');
  const [chosen, setChosen] = useState<string | null>(null);
  const known = cases.data?.cases ?? [];
  if (known.length === 0) return null;
  return (
    <>
      <Select
        label={t('partner-take-case')}
        choices={known.map((one) => ({ value: one.case, label: `${one.case_no} · ${one.trader_name}` }))}
        value={chosen}
        onChange={setChosen}
      />
      <Actions>
        <Button
          kind="next"
          isDisabled={chosen === null || take.isPending}
          onPress={() => take.mutate({ run: run.asked, case: chosen ?? '', rows: [row] })}
        >
          {t('partner-take')}
        </Button>
      </Actions>
      <ErrorNote failure={take.error} />
      {take.data && (
        <p role="status">
          {t('partner-taken', { new: figure(take.data.new), known: figure(take.data.known) })}
        </p>
      )}
    </>
  );
}
