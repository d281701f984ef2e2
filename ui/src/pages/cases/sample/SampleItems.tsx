import { useMemo, useState } from 'react';
import type { Sample, SampleItem } from '../../../api/bindings';
import { Button, EmptyState, Grid, type GridColumn, listSource } from '../../../components';
import { useLocale } from '../../../i18n/locale';
import { ExamineDialog } from './ExamineDialog';
import { ReplaceDialog } from './ReplaceDialog';
import styles from './sample.module.css';

/** Items of the sample with what was found of each; one of them is recorded or replaced. */
export function SampleItems({ caseId, sample }: { caseId: string; sample: Sample }) {
  const { t, figure } = useLocale();
  const [active, setActive] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'examine' | 'replace' | null>(null);
  const source = useMemo(() => listSource(sample.items), [sample.items]);
  const columns = useMemo<GridColumn<SampleItem>[]>(() => {
    const basis = (one: SampleItem) => {
      if (one.findings.length > 0 && one.from === 'findings') return one.findings.join(', ');
      if (one.from === 'barred') return t('sample-from-barred');
      if (one.state === 'open' && one.mark !== '' && one.mark !== 'skip') return t('sample-finding-wanted');
      if (one.from === '') return '';
      return one.reason || t(`sample-from-${one.from}`);
    };
    return [
      { id: 'item', title: t('sample-col-item'), width: 200, text: (one) => one.key },
      {
        id: 'goods',
        title: t('sample-col-goods'),
        width: 170,
        text: (one) => `${one.pct} ${one.description}`,
      },
      {
        id: 'hits',
        title: t('sample-col-hits'),
        width: 64,
        align: 'end',
        text: (one) => (one.certainty ? t('sample-in-full') : figure(one.hits)),
      },
      { id: 'book', title: t('sample-col-book'), width: 104, align: 'end', text: (one) => figure(one.book) },
      {
        id: 'audit',
        title: t('sample-col-audit'),
        width: 104,
        align: 'end',
        text: (one) => (one.audit === null ? '–' : figure(one.audit)),
      },
      {
        id: 'state',
        title: t('sample-col-state'),
        width: 118,
        text: (one) => t(`sample-state-${one.state}`),
      },
      { id: 'basis', title: t('sample-col-basis'), width: 150, text: basis },
    ];
  }, [t, figure]);
  const chosen = sample.items.find((one) => one.key === active) ?? null;
  const live = chosen !== null && chosen.state !== 'replaced';
  return (
    <div className={styles.grid}>
      <Grid
        label={t('sample-paper-items')}
        columns={columns}
        source={source}
        rowId={(one) => one.key}
        onActive={(one) => setActive(one?.key ?? null)}
        onOpen={(one) => {
          setActive(one.key);
          setDialog('examine');
        }}
        tools={
          <>
            <Button isDisabled={!live} onPress={() => setDialog('examine')}>
              {t('sample-examine')}
            </Button>
            <Button isDisabled={!live || chosen.certainty} onPress={() => setDialog('replace')}>
              {t('sample-replace')}
            </Button>
          </>
        }
        empty={<EmptyState>{t('sample-tab-none-title')}</EmptyState>}
      />
      {dialog === 'examine' && chosen && (
        <ExamineDialog
          caseId={caseId}
          no={sample.no}
          goal={sample.design.goal}
          item={chosen}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'replace' && chosen && (
        <ReplaceDialog caseId={caseId} no={sample.no} item={chosen.key} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
