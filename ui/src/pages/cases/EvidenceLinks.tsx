import { useRpcQuery } from '../../api/queries';
import { Link } from '../../app/router';
import { Checkbox, Code, ErrorNote, Panel, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { caseAddress } from './CasePage';

export interface EvidenceLinksProps {
  caseId: string;
  linked: readonly string[];
  onChange: (evidence: string[]) => void;
}

/** Which pieces of evidence a finding rests on. */
export function EvidenceLinks({ caseId, linked, onChange }: EvidenceLinksProps) {
  const { t } = useLocale();
  const list = useRpcQuery('evidence_list', { case: caseId });
  const evidence = list.data?.evidence ?? [];
  return (
    <Panel title={t('finding-evidence')}>
      <ErrorNote failure={list.error} />
      {list.data && evidence.length === 0 && (
        <p>
          {t('finding-no-evidence')} <Link to={caseAddress(caseId, 'evidence')}>{t('evidence-attach')}</Link>
        </p>
      )}
      {evidence.map((one) => (
        <Checkbox
          key={one.evidence}
          isSelected={linked.includes(one.evidence)}
          onChange={(on) =>
            onChange(on ? [...linked, one.evidence] : linked.filter((id) => id !== one.evidence))
          }
        >
          <Code>{one.no}</Code> <Code>{one.kind}</Code> <Said>{one.name}</Said>
        </Checkbox>
      ))}
    </Panel>
  );
}
