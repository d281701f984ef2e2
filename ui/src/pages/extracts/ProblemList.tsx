import type { Problem } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, ErrorNote, Loading, Said } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** Lines shown at once; the file of problems holds them all. */
const SHOWN = 200;

/** What was wrong with each record that was set aside: the raw text, its code points, what would help. */
export function ProblemList({ extractId }: { extractId: string }) {
  const { t, figure, has } = useLocale();
  const answer = useRpcQuery('extract_problems', { extract_id: extractId });
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { problems } = answer.data;
  const words = (reason: string) => {
    const key = `problem-${reason.toLowerCase().replaceAll(/[_.]/g, '-')}`;
    return has(key) ? t(key) : reason;
  };
  const columns: SheetColumn<Problem>[] = [
    { id: 'record', label: t('problems-row'), figure: true, cell: (one) => figure(one.record) },
    { id: 'column', label: t('problems-column'), cell: (one) => <Said>{one.column}</Said> },
    { id: 'raw', label: t('problems-raw'), cell: (one) => <Said>{one.raw === '' ? '∅' : one.raw}</Said> },
    { id: 'points', label: t('problems-code-points'), cell: (one) => <Code>{one.code_points}</Code> },
    {
      id: 'reason',
      label: t('problems-reason'),
      wide: true,
      cell: (one) => <Said>{words(one.reason)}</Said>,
    },
    { id: 'fix', label: t('problems-fix'), cell: (one) => <Said>{one.suggested_fix || '–'}</Said> },
  ];
  return (
    <>
      <Sheet
        label={t('problems-list')}
        columns={columns}
        rows={problems.slice(0, SHOWN)}
        rowKey={(one) => `${one.record}-${one.column}-${one.reason}`}
      />
      {problems.length > SHOWN && (
        <p>{t('problems-more', { shown: figure(SHOWN), all: figure(problems.length) })}</p>
      )}
    </>
  );
}
