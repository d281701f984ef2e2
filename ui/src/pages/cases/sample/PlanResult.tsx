import { useState } from 'react';
import type { SampleConvention, SampleGroup, SampleReconcile } from '../../../api/bindings';
import { Button, ErrorNote, Money, StatusMark } from '../../../components';
import { Sheet, type SheetColumn } from '../../../domain/sheet/Sheet';
import { Failure } from '../../../i18n/failure';
import { useLocale } from '../../../i18n/locale';
import { Formulas } from './Formulas';

interface Part {
  name: string;
  group: SampleGroup;
}

/** What becomes of every item, and that the parts add up. */
export function Reconcile({ parts }: { parts: SampleReconcile }) {
  const { t, figure } = useLocale();
  const columns: SheetColumn<Part>[] = [
    { id: 'part', label: t('sample-col-part'), wide: true, cell: (one) => t(`sample-part-${one.name}`) },
    { id: 'items', label: t('sample-col-items'), figure: true, cell: (one) => figure(one.group.items) },
    { id: 'sum', label: t('sample-col-sum'), figure: true, cell: (one) => <Money amount={one.group.sum} /> },
  ];
  return (
    <>
      <Sheet
        label={t('sample-paper-population')}
        columns={columns}
        rows={[
          { name: 'frame', group: parts.frame },
          { name: 'negative', group: parts.negative },
          { name: 'zero', group: parts.zero },
          { name: 'certainty', group: parts.certainty },
        ]}
        rowKey={(one) => one.name}
        foot={{
          part: t('sample-part-total'),
          items: figure(parts.total.items),
          sum: <Money amount={parts.total.sum} />,
        }}
      />
      <p>
        <StatusMark kind={parts.holds ? 'done' : 'overdue'}>
          {t(parts.holds ? 'sample-part-holds' : 'sample-part-off')}
        </StatusMark>
      </p>
    </>
  );
}

export interface ConventionsProps {
  all: SampleConvention[];
  busy: boolean;
  onDraw: (one: SampleConvention) => void;
}

/** Sizes by the conventions of the field side by side; one of them is drawn. */
export function Conventions({ all, busy, onDraw }: ConventionsProps) {
  const { t, figure } = useLocale();
  const [shown, setShown] = useState<string | null>(null);
  const rates = all.some((one) => one.acceptable !== null);
  const columns: SheetColumn<SampleConvention>[] = [
    {
      id: 'convention',
      label: t('sample-col-convention'),
      cell: (one) => t(`sample-convention-${one.name.replaceAll('_', '-')}`),
    },
    { id: 'used', label: t('sample-col-used-by'), wide: true, cell: (one) => <bdi>{one.used_by}</bdi> },
    {
      id: 'size',
      label: t('sample-col-size'),
      figure: true,
      cell: (one) => (one.sample_size === null ? '–' : figure(one.sample_size)),
    },
    rates
      ? {
          id: 'acceptable',
          label: t('sample-col-acceptable'),
          figure: true,
          cell: (one) => (one.acceptable === null ? '–' : figure(one.acceptable)),
        }
      : {
          id: 'interval',
          label: t('sample-col-interval'),
          figure: true,
          cell: (one) => (one.interval === null ? '–' : <Money amount={one.interval} />),
        },
    {
      id: 'how',
      label: t('sample-plan-how'),
      cell: (one) =>
        one.refused ? (
          <ErrorNote failure={Failure.from(one.refused)} />
        ) : (
          <Button kind="quiet" onPress={() => setShown(shown === one.name ? null : one.name)}>
            {t('sample-plan-how')}
          </Button>
        ),
    },
    {
      id: 'draw',
      label: t('sample-draw'),
      cell: (one) =>
        one.sample_size !== null && (
          <Button isDisabled={busy} onPress={() => onDraw(one)}>
            {t('sample-plan-choose', { size: figure(one.sample_size) })}
          </Button>
        ),
    },
  ];
  const chosen = all.find((one) => one.name === shown);
  return (
    <>
      <Sheet
        label={t('sample-col-size')}
        columns={columns}
        rows={all}
        rowKey={(one) => one.name}
        current={shown}
      />
      {chosen && <Formulas all={chosen.formulas} />}
    </>
  );
}
