import { useLocale } from '../i18n/locale';
import type { FigureData, FigurePoint } from './Figure';
import styles from './Figure.module.css';

const WIDTH = 600;
const LABELS = 150;
const VALUES = 120;
const ROW = 24;

/** Values become positions only: no figure is ever computed from them. */
function scale(figure: FigureData): (value: string) => number {
  const all = figure.series.flatMap((series) => series.points.map((point) => Number(point.value)));
  const low = figure.kind === 'bar' ? Math.min(0, ...all) : Math.min(...all);
  const span = Math.max(...all, figure.kind === 'bar' ? 0 : low) - low || 1;
  return (value) => (Number(value) - low) / span;
}

/** Draws the data as simple shapes; right-to-left pages are read from the right. */
export function FigureDrawing({ figure }: { figure: FigureData }) {
  const { t } = useLocale();
  if (figure.series.every((series) => series.points.length === 0)) return <p>{t('figure-empty')}</p>;
  if (figure.kind === 'bar') return <Bars figure={figure} />;
  if (figure.kind === 'strip') return <Strips figure={figure} />;
  return <Lines figure={figure} />;
}

function Bars({ figure }: { figure: FigureData }) {
  const { figure: grouped, dir } = useLocale();
  const at = scale(figure);
  const rows = figure.series.flatMap((series) =>
    series.points.map((point) => ({ series: series.name, point })),
  );
  const room = WIDTH - LABELS - VALUES;
  const rtl = dir === 'rtl';
  const x = (from: number, width = 0) => (rtl ? WIDTH - from - width : from);
  const zero = LABELS + at('0') * room;
  return (
    <Frame figure={figure} height={rows.length * ROW}>
      {rows.map(({ series, point }, index) => {
        const end = LABELS + at(point.value) * room;
        const [start, width] = [Math.min(zero, end), Math.max(Math.abs(end - zero), 1)];
        const y = index * ROW;
        return (
          <g key={`${series}-${point.label}`}>
            <text className={styles.axis} x={x(LABELS - 8)} y={y + 16} textAnchor="end">
              {point.label}
            </text>
            <rect className={shade(point)} x={x(start, width)} y={y + 5} width={width} height={ROW - 10} />
            <text
              className={styles.value}
              x={x(Math.max(zero, end) + 6)}
              y={y + 16}
              textAnchor={rtl ? 'end' : 'start'}
              direction="ltr"
            >
              {grouped(point.value)}
            </text>
          </g>
        );
      })}
    </Frame>
  );
}

function Strips({ figure }: { figure: FigureData }) {
  const at = scale(figure);
  const room = WIDTH - LABELS - 16;
  const rtl = useLocale().dir === 'rtl';
  const x = (from: number) => (rtl ? WIDTH - from : from);
  return (
    <Frame figure={figure} height={figure.series.length * ROW}>
      {figure.series.map((series, index) => {
        const y = index * ROW + ROW / 2;
        return (
          <g key={series.name}>
            <text className={styles.axis} x={x(LABELS - 8)} y={y + 4} textAnchor="end">
              {series.name}
            </text>
            <line className={styles.rule} x1={x(LABELS)} x2={x(WIDTH - 16)} y1={y} y2={y} />
            {series.points.map((point, dot) => (
              <circle
                // biome-ignore lint/suspicious/noArrayIndexKey: two dots may share label and value
                key={dot}
                className={shade(point)}
                cx={x(LABELS + at(point.value) * room)}
                cy={y}
                r={point.marked ? 5 : 3}
              />
            ))}
          </g>
        );
      })}
    </Frame>
  );
}

function Lines({ figure }: { figure: FigureData }) {
  const at = scale(figure);
  const height = 160;
  const rtl = useLocale().dir === 'rtl';
  const longest = Math.max(...figure.series.map((series) => series.points.length));
  const x = (index: number) => {
    const from = longest < 2 ? WIDTH / 2 : 8 + (index * (WIDTH - 16)) / (longest - 1);
    return rtl ? WIDTH - from : from;
  };
  const y = (value: string) => height - 24 - at(value) * (height - 40);
  const labels = figure.series[0]?.points ?? [];
  return (
    <Frame figure={figure} height={height}>
      <line className={styles.rule} x1="0" x2={WIDTH} y1={height - 20} y2={height - 20} />
      {figure.series.map((series, index) => (
        <polyline
          key={series.name}
          className={index === 0 ? styles.line : styles.lineSoft}
          points={series.points.map((point, i) => `${x(i)},${y(point.value)}`).join(' ')}
        />
      ))}
      {[labels[0], labels[labels.length - 1]].map((point, end) =>
        point ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: first and last label, in that order
            key={end}
            className={styles.axis}
            x={x(end === 0 ? 0 : labels.length - 1)}
            y={height - 4}
            textAnchor={end === 0 ? 'start' : 'end'}
          >
            {point.label}
          </text>
        ) : null,
      )}
    </Frame>
  );
}

function shade(point: FigurePoint): string | undefined {
  return point.marked ? styles.marked : styles.shape;
}

function Frame({
  figure,
  height,
  children,
}: {
  figure: FigureData;
  height: number;
  children: React.ReactNode;
}) {
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={figure.title}>
      {children}
    </svg>
  );
}
