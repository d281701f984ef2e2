import { useState } from 'react';
import type { CaseShown, ReportLine } from '../../api/bindings';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { go } from '../../app/router';
import { Button, Code, ErrorNote, Loading, Panel, Said, Select, StatusMark, Tag } from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './cases.module.css';
import { WorkbookPanel } from './WorkbookPanel';

/** Reports that were written, each bound to the state it was written from; and writing the next. */
export function ReportsTab({ shown }: { shown: CaseShown }) {
  const { t, date } = useLocale();
  const id = shown.line.case;
  const list = useRpcQuery('report_list', { case: id });
  const reports = list.data?.reports ?? [];
  const columns: SheetColumn<ReportLine>[] = [
    { id: 'file', label: t('report-file'), wide: true, cell: (one) => <Said>{one.file_name}</Said> },
    {
      id: 'lang',
      label: t('report-language'),
      cell: (one) => <Tag>{t(`report-lang-${one.lang.replace('+', '-')}`)}</Tag>,
    },
    { id: 'at', label: t('report-written'), cell: (one) => date(one.written_at) },
    { id: 'by', label: t('report-by'), cell: (one) => <Said>{one.written_by}</Said> },
    {
      id: 'current',
      label: t('report-state'),
      cell: (one) =>
        one.current ? (
          <StatusMark kind="sealed">{t('report-current')}</StatusMark>
        ) : (
          <StatusMark kind="due">{t('report-behind')}</StatusMark>
        ),
    },
    { id: 'hash', label: t('evidence-hash'), cell: (one) => <Code>{one.sha256.slice(0, 16)}</Code> },
  ];
  return (
    <div className={styles.padded}>
      <WritePanel shown={shown} />
      <WorkbookPanel caseId={id} caseNo={shown.line.case_no} />
      <ErrorNote failure={list.error} />
      {list.isPending && <Loading />}
      <Panel
        title={t('reports-title')}
        flush={reports.length > 0}
        actions={<Button onPress={() => go('/review')}>{t('report-verify-file')}</Button>}
      >
        {reports.length === 0 ? (
          <p>{t('reports-empty')}</p>
        ) : (
          <Sheet label={t('reports-title')} columns={columns} rows={reports} rowKey={(one) => one.sha256} />
        )}
      </Panel>
    </div>
  );
}

function WritePanel({ shown }: { shown: CaseShown }) {
  const { t, has, figure } = useLocale();
  const kinds = useRpcQuery('report_kinds', {});
  const write = useRpcMutation('report_write');
  const [name, setName] = useState<string | null>(null);
  const [lang, setLang] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const known = kinds.data?.reports ?? [];
  const kind = known.find((one) => one.name === name) ?? known[0];
  const language = kind?.langs.find((one) => one === lang) ?? kind?.langs[0] ?? null;
  const title = (key: string, fallback: string) => (has(key) ? t(key) : fallback);
  const run = () => {
    if (!kind) return;
    write.mutate({ name: kind.name, case: shown.line.case, path: path.trim(), lang: language });
  };
  return (
    <Panel title={t('report-write-title')}>
      <ErrorNote failure={kinds.error} />
      <Fields>
        <Select
          label={t('report-kind')}
          choices={known.map((one) => ({ value: one.name, label: title(one.title_key, one.name) }))}
          value={kind?.name ?? null}
          onChange={setName}
        />
        <Select
          label={t('report-language')}
          choices={(kind?.langs ?? []).map((one) => ({
            value: one,
            label: t(`report-lang-${one.replace('+', '-')}`),
          }))}
          value={language}
          onChange={setLang}
        />
      </Fields>
      <PathField
        label={t('report-path')}
        kind={`save:${shown.line.case_no}.pdf`}
        note={t('report-path-note')}
        value={path}
        onChange={setPath}
      />
      {shown.line.conflicts > 0 && (
        <StatusMark kind="conflict">
          {t('report-conflicts-block', { count: shown.line.conflicts })}
        </StatusMark>
      )}
      <div>
        <Button kind="next" isDisabled={!kind || path.trim() === '' || write.isPending} onPress={run}>
          {t(write.isPending ? 'report-writing' : 'report-write')}
        </Button>
      </div>
      <ErrorNote failure={write.error} />
      {write.data && (
        <div role="status" className={styles.column}>
          <p>{t('report-done', { pages: figure(write.data.pages), path: write.data.path })}</p>
          {write.data.draft && <StatusMark kind="draft">{t('report-draft')}</StatusMark>}
          <p>
            {t('review-code')} <Code>{write.data.code}</Code>
          </p>
        </div>
      )}
    </Panel>
  );
}
