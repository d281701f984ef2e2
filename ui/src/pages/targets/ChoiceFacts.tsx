import type { SelectionLine, SelectionProposal } from '../../api/bindings';
import { Button, Code, KeyValue, Panel, Said, Tag, TextField } from '../../components';
import { Overlaps } from '../../domain/selection/Overlaps';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** What the choice comes to, who came in otherwise than by rank, and what stands against it. */
export function ChoiceFacts({
  proposal,
  despite,
  onDespite,
  onDrop,
}: {
  proposal: SelectionProposal;
  despite: Record<string, string>;
  onDespite: (key: string, text: string) => void;
  onDrop: (line: SelectionLine) => void;
}) {
  const { t, figure } = useLocale();
  const { rule } = proposal;
  const beside = proposal.picks.filter((one) => one.how === 'OWN' || one.how === 'RANDOM');
  const meeting = proposal.picks.filter((one) => one.overlaps.length > 0);
  const columns: SheetColumn<SelectionLine>[] = [
    {
      id: 'name',
      label: t('selection-trader'),
      wide: true,
      cell: (one) => (
        <>
          <Said>{one.name || one.key}</Said> <Code>{one.key}</Code>
        </>
      ),
    },
    {
      id: 'how',
      label: t('selection-how'),
      cell: (one) => <Tag>{t(`selection-how-${one.how.toLowerCase()}`)}</Tag>,
    },
    { id: 'days', label: t('selection-days'), figure: true, cell: (one) => figure(one.days) },
    {
      id: 'drop',
      label: t('selection-leave-out'),
      cell: (one) => <Button onPress={() => onDrop(one)}>{t('selection-drop')}</Button>,
    },
  ];
  return (
    <>
      <Panel title={t('selection-choice')}>
        <KeyValue
          facts={[
            [t('selection-chosen'), figure(proposal.picks.length)],
            [t('selection-by-draw'), figure(proposal.random)],
            [t('selection-population'), figure(proposal.population)],
            [t('selection-days-used'), figure(proposal.days)],
            ...(proposal.days_left === null
              ? []
              : [[t('selection-days-left'), figure(proposal.days_left)] as [string, string]]),
            [
              t('selection-rule'),
              t('selection-rule-words', {
                base: figure(rule.base),
                declaration: figure(rule.per_declaration),
                item: figure(rule.per_item),
                million: figure(rule.per_million),
                most: figure(rule.most),
              }),
            ],
          ]}
        />
        {beside.length > 0 && (
          <Sheet label={t('selection-beside')} columns={columns} rows={beside} rowKey={(one) => one.key} />
        )}
        {proposal.too_long.length > 0 && (
          <p>{t('selection-too-long', { targets: proposal.too_long.join(', ') })}</p>
        )}
      </Panel>
      {meeting.length > 0 && (
        <Panel title={t('selection-overlaps', { count: meeting.length })}>
          <p>{t('selection-overlaps-words')}</p>
          {meeting.map((one) => (
            <div key={one.key}>
              <Said>{one.name || one.key}</Said> <Code>{one.key}</Code>
              <Overlaps overlaps={one.overlaps} />
              <TextField
                label={t('selection-despite-named', { name: one.name || one.key })}
                isRequired
                value={despite[one.key] ?? ''}
                onChange={(text) => onDespite(one.key, text)}
              />
            </div>
          ))}
        </Panel>
      )}
    </>
  );
}
