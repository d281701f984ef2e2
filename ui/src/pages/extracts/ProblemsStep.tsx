import type { Sniffed } from '../../api/bindings';
import { Panel, StatusMark } from '../../components';
import { canonicalColumns, openQuestions, sourceOf } from '../../domain/extract/wizard';
import { useLocale } from '../../i18n/locale';
import { useColumnName } from './columnName';

/** What is known before the import: missing columns, open questions. Records are judged while they are read. */
export function ProblemsStep({ sniffed, answers }: { sniffed: Sniffed; answers: Record<string, string> }) {
  const { t } = useLocale();
  const columnName = useColumnName();
  const missing = canonicalColumns(sniffed).filter((name) => sourceOf(sniffed, answers, name) === '');
  const open = openQuestions(sniffed, answers);
  return (
    <Panel title={t('wizard-before-import')}>
      {missing.length === 0 ? (
        <StatusMark kind="done">{t('wizard-nothing-missing')}</StatusMark>
      ) : (
        <StatusMark kind="due">
          {t('wizard-columns-missing', {
            count: missing.length,
            columns: missing.map(columnName).join(', '),
          })}
        </StatusMark>
      )}
      {open.length === 0 ? (
        <StatusMark kind="done">{t('wizard-nothing-open')}</StatusMark>
      ) : (
        <StatusMark kind="overdue">{t('wizard-open-questions', { count: open.length })}</StatusMark>
      )}
      <p>{t('wizard-records-judged')}</p>
      <p>{t('wizard-original-kept')}</p>
    </Panel>
  );
}
