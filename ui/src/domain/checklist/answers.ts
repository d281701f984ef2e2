import type { Question } from '../../api/bindings';

/** Answers with a key of their own. */
export const ANSWER_KEYS: Readonly<Record<string, string>> = { KeyY: 'yes', KeyN: 'no', KeyA: 'na' };

/** Questions that apply; those that an earlier answer made pointless are left out. */
export function applicable(questions: readonly Question[]): Question[] {
  return questions.filter((question) => question.relevant);
}

/** True when the question waits for an answer. */
export function isOpen(question: Question): boolean {
  return (
    question.relevant && question.kind !== 'note' && (question.answer === null || question.answer === '')
  );
}

/** Sections in order, each with its questions that apply. */
export function sectionsOf(questions: readonly Question[]): { section: string; questions: Question[] }[] {
  const sections: { section: string; questions: Question[] }[] = [];
  for (const question of applicable(questions)) {
    const last = sections.at(-1);
    if (last?.section === question.section) last.questions.push(question);
    else sections.push({ section: question.section, questions: [question] });
  }
  return sections;
}

/** The question `step` places further among those that apply; the same one at either end. */
export function moved(questions: readonly Question[], from: string, step: number): string {
  const asked = applicable(questions);
  const at = asked.findIndex((question) => question.name === from);
  const target = Math.min(Math.max(at + step, 0), asked.length - 1);
  return asked[target]?.name ?? from;
}

/** The next open question after `from`, going round; null when none is open. */
export function nextOpen(questions: readonly Question[], from: string): string | null {
  const asked = applicable(questions);
  const at = asked.findIndex((question) => question.name === from);
  const round = [...asked.slice(at + 1), ...asked.slice(0, at + 1)];
  return round.find(isOpen)?.name ?? null;
}

/** The choice of a question that a key stands for, if the question offers it. */
export function choiceOfKey(question: Question, code: string): string | null {
  const wanted = ANSWER_KEYS[code];
  return question.choices.find((choice) => choice.value.toLowerCase() === wanted)?.value ?? null;
}

/** "Not applicable" is an answer only with its reason. */
export function needsComment(value: string, comment: string): boolean {
  return value.toLowerCase() === 'na' && comment.trim() === '';
}
