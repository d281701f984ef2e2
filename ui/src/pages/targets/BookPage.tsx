import type { RiskBookRow } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link } from '../../app/router';
import { Code, ErrorNote, Loading, Money, Panel, Said, StatusMark } from '../../components';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { titleOf } from '../../domain/target/said';
import { useLocale } from '../../i18n/locale';
import { FeedbackFile } from './FeedbackFile';

/** What did the rules bring, beside own picks and the random share? Rules are judged here, never people. */
export function BookPage() {
  const { t, figure } = useLocale();
  const answer = useRpcQuery('risk_book', { from: null, to: null });
  const book = answer.data;
  const ways = book?.rows.filter((row) => row.kind !== 'indicator') ?? [];
  const rules = book?.rows.filter((row) => row.kind === 'indicator') ?? [];
  return (
    <Page
      title={t('book-title')}
      about={t('book-about')}
      actions={<Link to="/targets">{t('place-targets')}</Link>}
    >
      <>
        <ErrorNote failure={answer.error} />
        {answer.isPending && <Loading />}
        {book && (
          <>
            <Panel title={t('book-ways')} flush>
              <BookSheet label={t('book-ways')} rows={ways} />
            </Panel>
            <Panel title={t('book-rules')} flush={rules.length > 0}>
              {rules.length === 0 ? (
                <p>{t('book-no-rules')}</p>
              ) : (
                <BookSheet label={t('book-rules')} rows={rules} advised />
              )}
            </Panel>
            <p>{t('book-counted', { cases: figure(book.cases), unexplained: figure(book.unexplained) })}</p>
            <p>{t('book-how', { least: figure(book.least) })}</p>
            {book.problems.map((problem) => (
              <p key={problem}>
                <Said>{problem}</Said>
              </p>
            ))}
            <FeedbackFile />
          </>
        )}
      </>
    </Page>
  );
}

function BookSheet({
  label,
  rows,
  advised = false,
}: {
  label: string;
  rows: readonly RiskBookRow[];
  advised?: boolean;
}) {
  const locale = useLocale();
  const { t, figure } = locale;
  const money = (id: 'detected' | 'framed' | 'adjudicated' | 'recovered'): SheetColumn<RiskBookRow> => ({
    id,
    label: t(`trader-${id}`),
    figure: true,
    cell: (row) => <Money amount={row[id]} />,
  });
  const bound = (row: RiskBookRow) =>
    row.rate === null
      ? '–'
      : t('book-rate', {
          rate: figure(row.rate),
          low: figure(row.low ?? '0'),
          high: figure(row.high ?? '100'),
        });
  const columns: SheetColumn<RiskBookRow>[] = [
    {
      id: 'key',
      label: t(advised ? 'targets-indicator' : 'book-way'),
      wide: true,
      cell: (row) =>
        row.kind === 'indicator' ? (
          <>
            <Code>{row.key}</Code> <Said>{titleOf(row.key, row.title, locale)}</Said>
          </>
        ) : (
          t(`case-chosen-${row.kind}`)
        ),
    },
    { id: 'selected', label: t('book-selected'), figure: true, cell: (row) => figure(row.selected) },
    { id: 'audited', label: t('book-audited'), figure: true, cell: (row) => figure(row.audited) },
    { id: 'hits', label: t('book-hits'), figure: true, cell: (row) => figure(row.hits) },
    { id: 'rate', label: t('book-hit-rate'), figure: true, cell: bound },
    money('detected'),
    money('framed'),
    money('adjudicated'),
    money('recovered'),
    { id: 'hours', label: t('trader-hours'), figure: true, cell: (row) => figure(row.hours) },
    ...(advised
      ? [
          {
            id: 'advice',
            label: t('book-advice'),
            cell: (row: RiskBookRow) =>
              row.advice === 'retire' ? (
                <StatusMark kind="flag">{t('book-advice-retire')}</StatusMark>
              ) : (
                t(`book-advice-${row.advice}`)
              ),
          },
        ]
      : []),
  ];
  return <Sheet label={label} columns={columns} rows={rows} rowKey={(row) => `${row.kind}-${row.key}`} />;
}
