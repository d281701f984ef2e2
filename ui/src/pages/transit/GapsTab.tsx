import { useMemo, useState } from 'react';
import type { TransitGaps, TransitIn, TransitLine } from '../../api/bindings';
import {
  Button,
  Code,
  EmptyState,
  Grid,
  type GridColumn,
  KeyValue,
  listSource,
  Panel,
  Said,
} from '../../components';
import { said } from '../../domain/partner/said';
import { Actions, Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { OpenCaseDialog } from '../targets/OpenCaseDialog';
import { LetterDialog } from './LetterDialog';
import styles from './transit.module.css';

/** Declarations with gaps; the chosen one with its sentences. */
export function GapsTab({ found, asked }: { found: TransitGaps; asked: TransitIn }) {
  const locale = useLocale();
  const { t, figure, date } = locale;
  const [chosen, setChosen] = useState<TransitLine | null>(null);
  const source = useMemo(() => listSource(found.lines), [found.lines]);
  const columns = useMemo<GridColumn<TransitLine>[]>(() => {
    const kinds = (one: TransitLine) =>
      one.gaps.map((gap) => t(`transit-gap-${gap.kind.replaceAll('_', '-')}`)).join(', ');
    return [
      { id: 'gd', title: t('transit-field-gd'), width: 190, text: (one) => one.gd },
      { id: 'day', title: t('transit-field-gd-date'), width: 100, text: (one) => date(one.gd_date) },
      {
        id: 'trader',
        title: t('transit-field-trader'),
        width: 170,
        text: (one) => one.trader_name || one.trader_id,
      },
      { id: 'gaps', title: t('transit-field-gaps'), width: 260, text: kinds },
      {
        id: 'leviable',
        title: t('transit-field-leviable'),
        width: 120,
        align: 'end',
        text: (one) => (one.leviable === null ? '–' : figure(one.leviable)),
      },
      { id: 'guarantee', title: t('transit-field-guarantee'), width: 110, text: (one) => one.guarantee_ref },
      {
        id: 'exit',
        title: t('transit-field-exit'),
        width: 100,
        text: (one) => (one.exit_date === null ? '–' : date(one.exit_date)),
      },
    ];
  }, [t, figure, date]);
  const summary = {
    gaps: figure(found.with_gaps),
    all: figure(found.declarations),
    day: date(found.as_of),
  };
  return (
    <Split
      wide
      list={
        <div className={styles.part}>
          <Grid
            label={t('transit-tab-gaps')}
            columns={columns}
            source={source}
            rowId={(one) => one.gd}
            onActive={setChosen}
            onOpen={setChosen}
            empty={<EmptyState>{t('transit-none')}</EmptyState>}
          />
        </div>
      }
    >
      {chosen ? (
        <Declaration key={chosen.gd} line={chosen} asked={asked} />
      ) : (
        <Panel>
          <p>{t('transit-choose')}</p>
        </Panel>
      )}
      <Panel title={t('transit-limits')}>
        <p>{t('transit-summary', summary)}</p>
        <p>{t('transit-kinds', { kinds: found.kinds.join(', ') })}</p>
        {found.notes.map((note) => (
          <p key={note.key}>{said(note, locale)}</p>
        ))}
        <KeyValue
          facts={found.limits.map((one) => [
            t(`transit-limit-${one.name.replaceAll('_', '-')}`),
            <Said key={one.name}>{`${figure(one.value)} (${said(one.source, locale)})`}</Said>,
          ])}
        />
      </Panel>
      {Object.keys(found.not_assessed).length > 0 && (
        <Panel title={t('transit-not-assessed')}>
          <KeyValue
            facts={Object.entries(found.not_assessed).map(([check, count]) => [
              t(`transit-gap-${check.replaceAll('_', '-')}`),
              figure(count ?? 0),
            ])}
          />
        </Panel>
      )}
    </Split>
  );
}

/** A declaration: every gap as a sentence with the columns it rests on. */
function Declaration({ line, asked }: { line: TransitLine; asked: TransitIn }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const [doing, setDoing] = useState<'letter' | 'case' | null>(null);
  const checks = line.unknown.map((check) => t(`transit-gap-${check.replaceAll('_', '-')}`)).join(', ');
  return (
    <Panel title={line.gd}>
      <ul className={styles.gaps}>
        {line.gaps.map((gap) => (
          <li key={gap.kind}>
            {said(gap.sentence, locale)}
            <small>
              {t('transit-columns', { columns: '' })} <Code>{gap.columns.join(', ')}</Code>
            </small>
          </li>
        ))}
      </ul>
      {checks && <p className={styles.quiet}>{t('transit-unknown', { checks })}</p>}
      <KeyValue
        facts={[
          [t('transit-field-trader'), <Said key="t">{`${line.trader_name} ${line.trader_id}`}</Said>],
          [t('transit-field-agent'), <Said key="a">{line.agent_id || '–'}</Said>],
          [t('transit-field-goods'), <Said key="g">{line.description || '–'}</Said>],
          [t('transit-field-value'), line.value === null ? '–' : figure(line.value)],
          [t('transit-field-leviable'), line.leviable === null ? '–' : figure(line.leviable)],
          [t('transit-field-guarantee-amt'), line.guarantee_amt === null ? '–' : figure(line.guarantee_amt)],
        ]}
      />
      <Actions>
        <Button kind="next" onPress={() => setDoing('letter')}>
          {t('transit-letter-write')}
        </Button>
        {line.trader_id && <Button onPress={() => setDoing('case')}>{t('transit-open-case')}</Button>}
      </Actions>
      {doing === 'letter' && <LetterDialog gd={line.gd} asked={asked} onClose={() => setDoing(null)} />}
      {doing === 'case' && (
        <OpenCaseDialog
          target={{ grain: 'TRADER', key: line.trader_id, name: line.trader_name }}
          run={{ extracts: asked.extracts, run_id: null }}
          selection={null}
          onClose={() => setDoing(null)}
        />
      )}
    </Panel>
  );
}
