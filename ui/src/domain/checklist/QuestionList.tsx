import type { Question } from '../../api/bindings';
import { Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';
import { isOpen, sectionsOf } from './answers';
import styles from './QuestionList.module.css';

export interface QuestionListProps {
  questions: readonly Question[];
  current: string;
  onOpen: (name: string) => void;
}

/** Every question that applies, by section; what is still open is a hole one can see. */
export function QuestionList({ questions, current, onOpen }: QuestionListProps) {
  const { t } = useLocale();
  return (
    <nav className={styles.list} aria-label={t('checklist-questions')}>
      {sectionsOf(questions).map(({ section, questions: inside }) => (
        <section key={section}>
          <h2 className={styles.section}>
            <Said>{section}</Said>
            <span className={styles.open}>
              {t('checklist-open', { count: inside.filter(isOpen).length })}
            </span>
          </h2>
          <ul>
            {inside.map((question) => (
              <li key={question.name}>
                <button
                  type="button"
                  className={styles.question}
                  aria-current={question.name === current ? 'true' : undefined}
                  onClick={() => onOpen(question.name)}
                >
                  <span className={styles.mark}>
                    <Mark question={question} />
                  </span>
                  <span className={styles.number}>{question.number}</span>
                  <span className={styles.label} dir="auto">
                    {question.label}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Mark({ question }: { question: Question }) {
  if (question.conflict) return <StatusMark kind="conflict" />;
  if (!isOpen(question)) return <StatusMark kind="done" />;
  return question.required ? <StatusMark kind="due" /> : <StatusMark kind="draft" />;
}
