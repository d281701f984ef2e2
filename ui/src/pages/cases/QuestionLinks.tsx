import { useRpcQuery } from '../../api/queries';
import { Checkbox, Code, Panel, Said } from '../../components';
import { useLocale } from '../../i18n/locale';

export interface QuestionLinksProps {
  caseId: string;
  linked: readonly string[];
  onChange: (questions: string[]) => void;
}

/** Which answers of the checklists a finding rests on. Only answered questions are offered. */
export function QuestionLinks({ caseId, linked, onChange }: QuestionLinksProps) {
  const { t } = useLocale();
  const shown = useRpcQuery('case_show', { case: caseId });
  const checklists = shown.data?.checklists.filter((one) => one.answered > 0) ?? [];
  if (checklists.length === 0 && linked.length === 0) return null;
  return (
    <Panel title={t('finding-questions')}>
      {checklists.map((one) => (
        <Answers key={one.checklist} {...{ caseId, linked, onChange }} checklist={one.checklist} />
      ))}
    </Panel>
  );
}

function Answers({ caseId, checklist, linked, onChange }: QuestionLinksProps & { checklist: string }) {
  const { language } = useLocale();
  const list = useRpcQuery('checklist_show', { case: caseId, checklist, lang: language });
  const answered = list.data?.questions.filter((one) => one.answer !== null) ?? [];
  return answered.map((one) => {
    const name = `${checklist}/${one.name}`;
    return (
      <Checkbox
        key={name}
        isSelected={linked.includes(name)}
        onChange={(on) => onChange(on ? [...linked, name] : linked.filter((other) => other !== name))}
      >
        <Code>{one.number}</Code> <Said>{one.label}</Said> – <Said>{one.answer ?? ''}</Said>
      </Checkbox>
    );
  });
}
