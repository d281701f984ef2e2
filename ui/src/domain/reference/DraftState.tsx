import { type MarkKind, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';

const MARKS: Record<string, MarkKind> = {
  draft: 'draft',
  submitted: 'due',
  returned: 'flag',
  approved: 'sealed',
};

/** Where a draft stands, as a shape with its word. */
export function DraftState({ state }: { state: string }) {
  const { t } = useLocale();
  return <StatusMark kind={MARKS[state] ?? 'draft'}>{t(`refdraft-state-${state || 'draft'}`)}</StatusMark>;
}
