import type { ReactNode } from 'react';
import type { Sample, SampleStep } from '../../../api/bindings';
import { Code, KeyValue, Money, Said } from '../../../components';
import { Digest } from '../../../domain/sheet/Digest';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { useLocale } from '../../../i18n/locale';

/** Everything a sample rests on, and the steps of its draw. */
export function SampleFacts({ sample }: { sample: Sample }) {
  const { t, figure } = useLocale();
  const { design } = sample;
  const word = (kind: string, code: string) => t(`sample-${kind}-${code.replaceAll('_', '-')}`);
  const bound = (text: string) => (design.goal === 'money' ? <Money amount={text} /> : figure(text));
  const certainty = ['none', 'interval'].includes(design.certainty) ? (
    word('certainty', design.certainty)
  ) : (
    <Money amount={design.certainty} />
  );
  const view = sample.filters.map((one) => `${one.column} ${one.op} ${one.value}`).join('; ');
  const facts: [string, ReactNode][] = [
    ['made-by', <Said key="b">{`${sample.made_by}, ${sample.office}`}</Said>],
    ['made-at', <Code key="a">{sample.made_at}</Code>],
    ['goal', word('goal', design.goal)],
    ['measure', word('measure', design.measure)],
    ['filter', <Said key="f">{view || '–'}</Said>],
    ['rows', figure(sample.rows)],
    ['total', <Money key="t" amount={sample.total} />],
    ['fingerprint', <Digest key="p" hex={sample.fingerprint} />],
    ['direction', word('direction', design.direction)],
    ['confidence', figure(design.confidence)],
    ['tolerable', bound(design.tolerable)],
    ['expected', bound(design.expected)],
    ['convention', word('convention', design.convention || 'own')],
    ['size', figure(sample.sample_size)],
    ['drawing', word('drawing', design.drawing)],
    ['certainty', certainty],
    ['seed', <Code key="s">{sample.seed}</Code>],
    ['seed-origin', word('seed', sample.seed_origin)],
    ['algorithm', <Code key="g">{`${sample.algorithm} ${sample.sampler}`}</Code>],
    ['evaluation', word('evaluation', design.evaluation)],
    ['program', <Said key="v">{sample.program}</Said>],
    ['draw', <Digest key="d" hex={sample.sha256} />],
  ];
  if (design.strata.length > 0) {
    const parts = design.strata.map((one) => figure(one)).join(' · ');
    facts.push(['strata', `${parts} (${word('allocation', design.allocation)})`]);
  }
  const columns: SheetColumn<SampleStep & { n: number }>[] = [
    { id: 'step', label: t('sample-col-step'), figure: true, cell: (one) => figure(one.n) },
    { id: 'units', label: t('sample-col-units'), figure: true, cell: (one) => figure(one.size) },
    { id: 'at', label: t('sample-col-at'), cell: (one) => <Code>{one.at}</Code> },
    { id: 'by', label: t('sample-col-by'), cell: (one) => <Said>{one.by}</Said> },
    {
      id: 'why',
      label: t('sample-col-why'),
      wide: true,
      cell: (one) => <Said>{[one.replaces, one.reason].filter(Boolean).join(' · ') || '–'}</Said>,
    },
  ];
  return (
    <>
      <KeyValue facts={facts.map(([name, value]) => [t(`sample-fact-${name}`), value] as const)} />
      <Sheet
        label={t('sample-paper-steps')}
        columns={columns}
        rows={sample.steps.map((step, at) => ({ ...step, n: at + 1 }))}
        rowKey={(one) => String(one.n)}
      />
    </>
  );
}
