import { useState } from 'react';
import type { Extract } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, ConfirmDialog, Day, ErrorNote, KeyValue, Money, Panel, Said } from '../../components';
import { Counts } from '../../domain/extract/Counts';
import counts from '../../domain/extract/Counts.module.css';
import { Notes } from '../../domain/extract/Notes';
import { Reconciliation } from '../../domain/extract/Reconciliation';
import { useColumnName, useNamed } from '../../domain/extract/words';
import { Digest } from '../../domain/sheet/Digest';
import { useLocale } from '../../i18n/locale';
import styles from './Extract.module.css';
import { FormatsTaken } from './FormatsTaken';
import { SaveProfile } from './SaveProfile';

/** Counts that add up, totals compared, what was noted, how the file was read. */
export function AccountTab({ extract }: { extract: Extract }) {
  const { t, figure } = useLocale();
  const columnName = useColumnName();
  const named = useNamed();
  return (
    <div className={styles.tab}>
      <Panel title={t('wizard-accounted')}>
        <Reconciliation extract={extract} />
        <Settling extract={extract} />
        <div className={counts.columns}>
          <Counts title={t('extract-set-aside-by')} kind="problem" counts={extract.set_aside_by} />
          <Counts title={t('extract-dropped-by')} kind="dropped" counts={extract.dropped_by} />
          <Counts title={t('extract-flags')} kind="flag" counts={extract.flags} />
        </div>
        {extract.notes.length > 0 && <Notes notes={extract.notes} />}
      </Panel>
      <Panel title={t('extract-source')}>
        <KeyValue
          facts={[
            [t('wizard-container'), named('container', extract.container)],
            [t('wizard-format'), named('format', extract.format)],
            [t('wizard-encoding'), extract.encoding || '–'],
            [t('wizard-header'), extract.header_record === 0 ? '–' : String(extract.header_record)],
            [t('extracts-gds'), figure(extract.gds)],
            [t('extract-superseded'), figure(extract.superseded)],
            [t('extracts-value'), <Money key="value" amount={extract.value} />],
            ...Object.entries(extract.levies).map(
              ([levy, sum]) => [named('total', levy), <Money key={levy} amount={sum} />] as const,
            ),
            [t('wizard-profile-applied'), <Said key="p">{extract.profile || t('wizard-profile-none')}</Said>],
            [t('extract-imported'), <Day key="at" iso={extract.imported_at} />],
            [t('wizard-hash'), <Digest key="hash" hex={extract.sha256} />],
          ]}
        />
      </Panel>
      {extract.formats.length > 0 && (
        <Panel title={t('extract-formats')} flush>
          <FormatsTaken formats={extract.formats} />
        </Panel>
      )}
      {(extract.not_extracted.length > 0 || extract.unmapped.length > 0) && (
        <Panel title={t('wizard-columns')}>
          <KeyValue
            facts={[
              [
                t('extract-not-extracted'),
                extract.not_extracted.length === 0 ? '–' : extract.not_extracted.map(columnName).join(', '),
              ],
              [t('extract-kept'), <Said key="kept">{extract.unmapped.join(', ') || '–'}</Said>],
            ]}
          />
        </Panel>
      )}
      <Panel title={t('profile-title')}>
        <SaveProfile extractId={extract.id} />
      </Panel>
    </div>
  );
}

/** A disagreement of totals: accepted with a reason, or kept out of selection. */
function Settling({ extract }: { extract: Extract }) {
  const { t } = useLocale();
  const settle = useRpcMutation('extract_settle');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ErrorNote failure={settle.error} />
      {extract.totals_state === 'settled' && (
        <p>
          {t('extract-settled-by', { person: extract.settled_by })} <Said>{extract.settled_reason}</Said>
        </p>
      )}
      {extract.totals_state === 'disagrees' && (
        <div className={styles.stack}>
          <p>{t('extract-disagrees')}</p>
          <div>
            <Button onPress={() => setAsking(true)}>{t('extract-settle')}</Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        title={t('extract-settle')}
        action={t('extract-settle-do')}
        isOpen={asking}
        reason="required"
        onClose={() => setAsking(false)}
        onConfirm={(reason) => settle.mutate({ extract_id: extract.id, reason })}
      >
        <p>{t('extract-settle-words')}</p>
      </ConfirmDialog>
    </>
  );
}
