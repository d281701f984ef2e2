import { Day } from '../../components';
import { useLocale } from '../../i18n/locale';

/** First and last day; an open end in words. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useLocale();
  if (from === null && to === null) return <>{t('reference-always')}</>;
  return (
    <>
      {from === null ? t('refproblem-beginning') : <Day iso={from} />} –{' '}
      {to === null ? t('refproblem-onwards') : <Day iso={to} />}
    </>
  );
}
