import { type ReactNode, useState } from 'react';
import type { FigurePlace, TracedFigure, TraceIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, ErrorNote, Icon, Loading, Said } from '../../components';
import { useLocale } from '../../i18n/locale';
import { Formula, Result } from './Formula';
import { Source } from './Source';
import styles from './Working.module.css';
import { useFigureWords, workingOf } from './words';

/** The working of a figure as arithmetic on paper: the figure, its formula and source, and below it what it follows from. */
export function Working({ of }: { of: TraceIn }) {
  const { t } = useLocale();
  const words = useFigureWords();
  const answer = useRpcQuery('figure_trace', of, { keep: true });
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { title, figure } = answer.data;
  return (
    <div className={styles.working}>
      <header className={styles.about}>
        <p>
          <Said>{title}</Said>
        </p>
        <p className={styles.place}>{words.place(figure)}</p>
      </header>
      <Line figure={figure} head />
      {figure.fact && <p className={styles.source}>{t('working-fact')}</p>}
      {figure.parts.length > 0 && (
        <section aria-label={t('working-parts')}>
          <h3 className={styles.follows}>{t('working-parts')}</h3>
          <Parts caseId={of.case} within={figure.at} parts={figure.parts} />
        </section>
      )}
      <footer className={styles.name}>
        {t('working-path')} <Code>{figure.path}</Code>
      </footer>
    </div>
  );
}

interface PartsProps {
  caseId: string;
  /** Where the figure belongs that they are parts of. */
  within: FigurePlace;
  parts: readonly TracedFigure[];
}

function Parts({ caseId, within, parts }: PartsProps) {
  return (
    <ol className={styles.parts}>
      {parts.map((part) => (
        <Part key={part.path} caseId={caseId} within={within} part={part} />
      ))}
    </ol>
  );
}

/** A part: one line, which opens to the parts it follows from itself. */
function Part({ caseId, within, part }: Omit<PartsProps, 'parts'> & { part: TracedFigure }) {
  const { t } = useLocale();
  const words = useFigureWords();
  const [isOpen, setOpen] = useState(false);
  const asked = workingOf(caseId, part.path);
  const answer = useRpcQuery('figure_trace', asked, { enabled: isOpen && part.more });
  const inner = part.more ? answer.data?.figure.parts : part.parts;
  const label = words.label(part);
  return (
    <li className={styles.part}>
      <Line
        figure={part}
        within={within}
        toggle={
          part.fact ? undefined : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'working-close-part' : 'working-open-part', { label })}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name={isOpen ? 'down' : 'next'} />
            </button>
          )
        }
      />
      {isOpen && <ErrorNote failure={answer.error} />}
      {isOpen && inner && inner.length > 0 && <Parts caseId={caseId} within={part.at} parts={inner} />}
    </li>
  );
}

interface LineProps {
  figure: TracedFigure;
  head?: boolean;
  within?: FigurePlace;
  toggle?: ReactNode;
}

/** `label  result`, underneath `formula = exact → rounded`, underneath the source. */
function Line({ figure, head, within, toggle }: LineProps) {
  const words = useFigureWords();
  const place = head ? '' : words.state(figure, within);
  return (
    <div className={head ? `${styles.line} ${styles.head}` : styles.line}>
      <div className={styles.first}>
        <span className={styles.label}>
          {toggle}
          <span>{words.label(figure)}</span>
          {place !== '' && <span className={styles.place}>{place}</span>}
        </span>
        <Result figure={figure} />
      </div>
      <Formula figure={figure} />
      {figure.source && <Source source={figure.source} />}
    </div>
  );
}
