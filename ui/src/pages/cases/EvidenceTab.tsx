import { useState } from 'react';
import type { Evidence } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import {
  Button,
  Code,
  Day,
  EmptyState,
  ErrorNote,
  Loading,
  Panel,
  Said,
  StatusMark,
  Tag,
} from '../../components';
import { readableSize } from '../../domain/evidence/size';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import { AttachDialog } from './AttachDialog';
import { BooksPanel } from './BooksPanel';
import styles from './cases.module.css';
import { SaveEvidenceDialog } from './SaveEvidenceDialog';

/** What the findings rest on: files with their hash, kind and source. */
export function EvidenceTab({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const list = useRpcQuery('evidence_list', { case: caseId });
  const findings = useRpcQuery('finding_list', { case: caseId });
  const [attaching, setAttaching] = useState(false);
  const [saving, setSaving] = useState<Evidence | null>(null);
  const evidence = list.data?.evidence;
  const numberOf = (id: string) =>
    findings.data?.findings.find((one) => one.finding === id)?.finding_no ?? id;
  const attach = (
    <Button kind="next" icon="plus" onPress={() => setAttaching(true)}>
      {t('evidence-attach')}
    </Button>
  );
  const columns: SheetColumn<Evidence>[] = [
    { id: 'no', label: t('evidence-no'), cell: (one) => <Code>{one.no}</Code> },
    {
      id: 'kind',
      label: t('evidence-kind'),
      cell: (one) => (
        <>
          <Code>{one.kind}</Code> {t(`evidence-kind-${one.kind.toLowerCase()}`)}
        </>
      ),
    },
    {
      id: 'name',
      label: t('evidence-name'),
      wide: true,
      cell: (one) => (
        <>
          <Said>{one.name}</Said> {!one.here && <StatusMark kind="due">{t('evidence-not-here')}</StatusMark>}
        </>
      ),
    },
    {
      id: 'size',
      label: t('evidence-size'),
      figure: true,
      cell: (one) => <bdi dir="ltr">{readableSize(one.size)}</bdi>,
    },
    { id: 'hash', label: t('evidence-hash'), cell: (one) => <Code>{one.sha256.slice(0, 16)}</Code> },
    {
      id: 'from',
      label: t('evidence-from'),
      cell: (one) => <Said>{one.received_from || '–'}</Said>,
    },
    {
      id: 'findings',
      label: t('case-findings'),
      cell: (one) => one.findings.map((id) => <Tag key={id}>{numberOf(id)}</Tag>),
    },
    { id: 'at', label: t('evidence-attached'), cell: (one) => <Day iso={one.attached_at} /> },
    {
      id: 'save',
      label: t('extracts-actions'),
      cell: (one) => (
        <Button
          kind="quiet"
          isDisabled={!one.here}
          aria-label={t('evidence-save-named', { name: one.name })}
          onPress={() => setSaving(one)}
        >
          {t('evidence-save')}
        </Button>
      ),
    },
  ];
  return (
    <div className={styles.padded}>
      <ErrorNote failure={list.error} />
      {list.isPending && <Loading />}
      {evidence?.length === 0 && <EmptyState action={attach}>{t('evidence-empty')}</EmptyState>}
      {evidence && evidence.length > 0 && (
        <Panel title={t('case-tab-evidence')} actions={attach} flush>
          <Sheet
            label={t('case-tab-evidence')}
            columns={columns}
            rows={evidence}
            rowKey={(one) => one.evidence}
          />
        </Panel>
      )}
      <BooksPanel caseId={caseId} />
      {attaching && (
        <AttachDialog
          caseId={caseId}
          findings={findings.data?.findings ?? []}
          onClose={() => setAttaching(false)}
        />
      )}
      {saving && <SaveEvidenceDialog caseId={caseId} evidence={saving} onClose={() => setSaving(null)} />}
    </div>
  );
}
