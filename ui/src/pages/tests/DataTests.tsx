import { useState } from 'react';
import type { DataTestGroup, DataTestIn, ItemColumn } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, ErrorNote, Loading, Panel } from '../../components';
import { Actions } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { GroupRecords } from './GroupRecords';
import { TestFields } from './TestFields';
import { TestResult } from './TestResult';
import styles from './tests.module.css';

export interface DataTestsProps {
  /** The rows that are tested: an open set. */
  setId: number;
  columns: readonly ItemColumn[];
  onClose: () => void;
}

/** Tests on the rows of a view: what stands out, and the records behind it. */
export function DataTests({ setId, columns, onClose }: DataTestsProps) {
  const { t } = useLocale();
  const kinds = useRpcQuery('data_test_kinds', {});
  const run = useRpcMutation('data_test_run');
  const [ask, setAsk] = useState<DataTestIn>(() => empty(setId));
  const [group, setGroup] = useState<DataTestGroup | null>(null);
  // The answer belongs to the question that was asked, not to what is typed now.
  const [asked, setAsked] = useState<DataTestIn | null>(null);
  if (kinds.error) return <ErrorNote failure={kinds.error} />;
  if (!kinds.data) return <Loading />;
  const send = () => {
    const next = { ...ask, set_id: setId };
    setGroup(null);
    setAsked(next);
    run.mutate(next);
  };
  return (
    <div className={styles.page}>
      <Panel title={t('data-test-title')} actions={<Button onPress={onClose}>{t('data-test-back')}</Button>}>
        <p className={styles.quiet}>{t('data-test-about')}</p>
        <TestFields kinds={kinds.data.tests} ask={ask} onChange={(next) => setAsk({ ...ask, ...next })} />
        <Actions>
          <Button kind="next" isDisabled={run.isPending} onPress={send}>
            {t('data-test-run')}
          </Button>
        </Actions>
        <ErrorNote failure={run.error} />
        {run.isPending && <Loading />}
      </Panel>
      {run.data && asked && <TestResult found={run.data} chosen={group?.key ?? null} onChoose={setGroup} />}
      {asked && group && <GroupRecords ask={asked} group={group} columns={columns} />}
    </div>
  );
}

function empty(setId: number): DataTestIn {
  return {
    set_id: setId,
    test: 'benford',
    column: '',
    variant: 'first_two',
    sign: 'both',
    least: '',
    keys: [],
    different: [],
    by: '',
    limit: '',
    from: '',
  };
}
