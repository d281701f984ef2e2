import type { SelectionVerified } from '../../api/bindings';
import { Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';

/** The answer to "does it come out again?", with everything that differs. */
export function VerifiedNote({ verified }: { verified: SelectionVerified }) {
  const { t } = useLocale();
  return (
    <div role="status">
      <StatusMark kind={verified.same ? 'done' : 'conflict'}>
        {t(verified.same ? 'selection-same' : 'selection-differs')}
      </StatusMark>
      <ul>
        {[...verified.reasons, ...verified.notes].map((one) => (
          <li key={`${one.what}${one.subject}${one.detail}`}>
            {t(`selection-what-${one.what.replaceAll('_', '-')}`)} <Said>{one.detail}</Said>
          </li>
        ))}
      </ul>
    </div>
  );
}
