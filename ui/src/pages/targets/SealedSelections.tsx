import { useState } from 'react';
import type { SelectionLine, SelectionShown } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Link, to } from '../../app/router';
import { Button, Code, ErrorNote, KeyValue, Panel, Said, StatusMark, Tag } from '../../components';
import { VerifiedNote } from '../../domain/selection/VerifiedNote';
import { Actions } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

const MARKS = { sealed: 'sealed', superseded: 'draft', altered: 'conflict' } as const;

/** What was sealed here or reached this computer, and whether it comes out again. */
export function SealedSelections({ named }: { named: string | null }) {
  const { t } = useLocale();
  const list = useRpcQuery('selection_list', {});
  const [chosen, setChosen] = useState<string | null>(named);
  const all = list.data?.selections ?? [];
  const one = all.find((it) => it.code === chosen) ?? all[0];
  return (
    <Panel title={t('selection-sealed-list')}>
      <ErrorNote failure={list.error} />
      {list.data && all.length === 0 && <p>{t('selection-none-sealed')}</p>}
      {all.length > 1 && (
        <Actions>
          {all.map((it) => (
            <Button
              key={it.code}
              kind={it.code === one?.code ? 'next' : 'plain'}
              onPress={() => setChosen(it.code)}
            >
              {it.name}
            </Button>
          ))}
        </Actions>
      )}
      {one && <Sealed key={one.code} one={one} />}
    </Panel>
  );
}

function Sealed({ one }: { one: SelectionShown }) {
  const { t, figure, language } = useLocale();
  const verify = useRpcMutation('selection_verify');
  const write = useRpcMutation('selection_write');
  const [pdf, setPdf] = useState('');
  const mark = MARKS[one.state as keyof typeof MARKS] ?? 'draft';
  const columns: SheetColumn<SelectionLine>[] = [
    {
      id: 'name',
      label: t('selection-trader'),
      wide: true,
      cell: (pick) => (
        <Link to={to('/targets', {}, { run: one.run_id, key: pick.key, selection: one.code })}>
          <Said>{pick.name || pick.key}</Said>
        </Link>
      ),
    },
    { id: 'rank', label: t('targets-rank'), figure: true, cell: (pick) => figure(pick.rank) },
    { id: 'days', label: t('selection-days'), figure: true, cell: (pick) => figure(pick.days) },
    {
      id: 'how',
      label: t('selection-how'),
      cell: (pick) => <Tag>{t(`selection-how-${pick.how.toLowerCase()}`)}</Tag>,
    },
  ];
  return (
    <>
      <KeyValue
        facts={[
          [t('selection-code'), <Code key="code">{one.code}</Code>],
          [t('selection-name'), <Said key="name">{one.name}</Said>],
          [
            t('selection-state'),
            <StatusMark key="state" kind={mark}>
              {t(`selection-state-${one.state}`)}
            </StatusMark>,
          ],
          [t('selection-sealed-by'), <Said key="by">{`${one.made_by}, ${one.office}, ${one.made_at}`}</Said>],
          [t('selection-days-used'), figure(one.days)],
          [t('selection-seed'), <Code key="seed">{one.seed || '–'}</Code>],
          [t('selection-reason'), <Said key="reason">{one.reason}</Said>],
          [t('selection-notice'), <Said key="notice">{one.notice || '–'}</Said>],
        ]}
      />
      {!one.memo_here && <p>{t('selection-memo-missing')}</p>}
      {one.picks.length > 0 && (
        <Sheet label={t('selection-chosen')} columns={columns} rows={one.picks} rowKey={(pick) => pick.key} />
      )}
      <Actions>
        <Button
          isDisabled={!one.memo_here || verify.isPending}
          onPress={() => verify.mutate({ selection: one.code })}
        >
          {t(verify.isPending ? 'selection-verifying' : 'selection-verify')}
        </Button>
      </Actions>
      {verify.data && <VerifiedNote verified={verify.data} />}
      <PathField
        label={t('selection-pdf-file')}
        kind="save:selection-memo.pdf"
        value={pdf}
        onChange={setPdf}
      />
      <Actions>
        <Button
          isDisabled={pdf.trim() === '' || !one.memo_here || write.isPending}
          onPress={() =>
            write.mutate({
              selection: one.code,
              memo: null,
              pdf: pdf.trim(),
              lang: language === 'ur' ? 'ur' : 'en',
            })
          }
        >
          {t('selection-write')}
        </Button>
        {write.data && <span role="status">{t('selection-written')}</span>}
      </Actions>
      <ErrorNote failure={verify.error ?? write.error} />
    </>
  );
}
