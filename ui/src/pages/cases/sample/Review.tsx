import type { SampleReview, SampleStage } from '../../../api/bindings';
import { useRpcQuery } from '../../../api/queries';
import { ErrorNote, Figure, type FigureData, Loading, StatusMark } from '../../../components';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';
import { Formulas } from './Formulas';
import styles from './sample.module.css';

/** What the sample says: the conclusion with its rule, the figures with their formulas, the stages. */
export function Review({ caseId, no }: { caseId: string; no: string }) {
  const { t, figure } = useLocale();
  const answer = useRpcQuery('sample_evaluate', { case: caseId, no }, { keep: true });
  if (answer.error) return <ErrorNote failure={answer.error} />;
  const review = answer.data;
  if (!review) return <Loading />;
  return (
    <>
      <p className={styles.conclusion} role="status">
        {review.conclusion === null
          ? t('sample-open-items', { open: figure(review.open.length) })
          : t(`sample-concluded-${review.goal}-${review.conclusion}`, said(review, figure))}
      </p>
      <p className={styles.quiet}>{t('sample-rule')}</p>
      {review.conclusion !== null && (
        <>
          <p className={styles.quiet}>{t('sample-no-demand')}</p>
          <div className={styles.bars}>
            <Figure figure={bars(review, t)} />
          </div>
          <Formulas all={review.formulas} />
          {review.stages.length > 0 && <Stages review={review} />}
        </>
      )}
      {review.warnings.map((name) => (
        <p key={name}>
          <StatusMark kind="flag">{t(`sample-warning-${name.replaceAll('_', '-')}`)}</StatusMark>
        </p>
      ))}
    </>
  );
}

/** Figures of the conclusion as they are read: rupees, or rates in percent. */
function said(review: SampleReview, figure: (text: string | number) => string) {
  const percent = (text: string) => `${figure(String(Number((Number(text) * 100).toFixed(4))))} %`;
  const shown = (text: string) => (review.goal === 'money' ? figure(text) : percent(text));
  return {
    upper: shown(review.upper),
    likely: shown(review.likely),
    tolerable: shown(review.tolerable),
    confidence: figure(String(Number((Number(review.confidence) * 100).toFixed(4)))),
  };
}

function bars(review: SampleReview, t: (key: string, args?: Record<string, string>) => string): FigureData {
  const points = [
    { label: t('sample-likely'), value: review.likely },
    { label: t('sample-upper'), value: review.upper, marked: true },
    { label: t('sample-tolerable'), value: review.tolerable },
  ];
  return {
    title: t('sample-figures-of', { no: review.no }),
    kind: 'bar',
    unit: review.goal === 'money' ? 'PKR' : '',
    series: [{ name: review.no, points }],
  };
}

function Stages({ review }: { review: SampleReview }) {
  const { t, figure } = useLocale();
  const columns: SheetColumn<SampleStage>[] = [
    { id: 'stage', label: t('sample-col-stage'), figure: true, cell: (one) => figure(one.stage) },
    { id: 'factor', label: t('sample-col-factor'), figure: true, cell: (one) => one.factor },
    { id: 'taint', label: t('sample-col-taint'), figure: true, cell: (one) => one.taint },
    { id: 'load', label: t('sample-col-load'), figure: true, cell: (one) => one.load_and_spread },
    { id: 'spread', label: t('sample-col-spread'), figure: true, cell: (one) => one.simple_spread ?? '–' },
    { id: 'limit', label: t('sample-col-limit'), figure: true, cell: (one) => one.limit },
    { id: 'money', label: t('sample-col-money'), figure: true, cell: (one) => one.money },
  ];
  return (
    <Sheet
      label={t('sample-paper-stages')}
      columns={columns}
      rows={review.stages}
      rowKey={(one) => String(one.stage)}
    />
  );
}
