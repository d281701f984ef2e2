import type { Extract } from '../../api/bindings';
import { StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';

/** Whether the totals of the covering letter agree with what was found. */
export function TotalsMark({ extract }: { extract: Extract }) {
  const { t } = useLocale();
  if (extract.totals_state === 'agreed')
    return <StatusMark kind="done">{t('extracts-totals-agreed')}</StatusMark>;
  if (extract.totals_state === 'disagrees') {
    return <StatusMark kind="overdue">{t('extracts-totals-disagree')}</StatusMark>;
  }
  return <StatusMark kind="due">{t('extracts-totals-not-compared')}</StatusMark>;
}
