import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { Button } from './Button';
import styles from './Figure.module.css';
import { FigureDrawing } from './FigureDrawing';

/** One point: a label on the axis and a decimal as text. */
export interface FigurePoint {
  label: string;
  value: string;
  /** Drawn in the accent: the thing this figure is about. */
  marked?: boolean;
}

/** Points that belong together. */
export interface FigureSeries {
  name: string;
  points: FigurePoint[];
}

/** Neutral data of a figure: the same is drawn here, printed in a report, and read as a table. */
export interface FigureData {
  title: string;
  kind: 'bar' | 'strip' | 'line';
  series: FigureSeries[];
  /** Unit of the values, as `PKR`. */
  unit: string;
}

/** A figure that can always be read as a table. */
export function Figure({ figure }: { figure: FigureData }) {
  const { t } = useLocale();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{figure.title}</span>
        <Button kind="quiet" onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'figure-show-drawing' : 'figure-show-table')}
        </Button>
      </figcaption>
      {asTable ? <FigureTable figure={figure} /> : <FigureDrawing figure={figure} />}
    </figure>
  );
}

function FigureTable({ figure }: { figure: FigureData }) {
  const { t, figure: grouped } = useLocale();
  const labels = [...new Set(figure.series.flatMap((series) => series.points.map((point) => point.label)))];
  const rows = labels.flatMap((label) => {
    const found = figure.series.map((series) => series.points.filter((point) => point.label === label));
    const depth = Math.max(...found.map((points) => points.length));
    return Array.from({ length: depth }, (_, at) => ({
      label,
      at,
      values: found.map((points) => points[at]?.value),
    }));
  });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('figure-label')}</th>
          {figure.series.map((series) => (
            <th key={series.name} scope="col">
              {figure.unit ? `${series.name} (${figure.unit})` : series.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.label}-${row.at}`}>
            <th scope="row" dir="auto">
              {row.label}
            </th>
            {row.values.map((value, at) => (
              <td key={figure.series[at]?.name}>{value === undefined ? '' : grouped(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
