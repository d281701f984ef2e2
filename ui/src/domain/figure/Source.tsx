import type { FigureSource } from '../../api/bindings';
import { Code } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Working.module.css';

/** Letters of a hash that tell two versions apart at a glance. */
const SHORT_HASH = 12;

/** Where a fact or a rate comes from: the row with its package and law, the extract, the finding, the case. */
export function Source({ source }: { source: FigureSource }) {
  const { t, has } = useLocale();
  const known = `working-text-${source.text.replaceAll('_', '-')}`;
  const text = has(known) ? t(known) : source.text;
  const key =
    source.kind === 'reference' && source.line === null
      ? 'working-source-table'
      : `working-source-${source.kind}`;
  const facts = { table: source.table, line: source.line ?? 0, package: source.package, text };
  return (
    <div className={styles.source}>
      <span>{t(key, { ...facts, line: String(facts.line) })}</span>
      {source.legal_ref !== '' && <span>{t('working-source-law', { law: source.legal_ref })}</span>}
      {source.kind === 'reference' && source.sha256 !== '' && (
        <span title={source.sha256}>
          <Code>{source.sha256.slice(0, SHORT_HASH)}</Code>
        </span>
      )}
    </div>
  );
}
