import { useMemo } from 'react';
import type { FigurePlace, TracedFigure, TraceIn } from '../../api/bindings';
import { useLocale } from '../../i18n/locale';

/** Asks for the working of a figure of a case. */
export function workingOf(caseId: string, figure: string): TraceIn {
  return { case: caseId, figure, finding: null, item: null, depth: null };
}

/** What a figure is and where it belongs, in words. */
export function useFigureWords() {
  const { t, has } = useLocale();
  return useMemo(() => {
    const label = (figure: TracedFigure) => t(`working-word-${figure.word}`, { name: figure.name }).trim();
    /** What sets the place of a figure apart from that of the figure it is a part of. */
    const state = (figure: TracedFigure, within?: FigurePlace) => {
      const { side, lot, finding, gd, gd_item: item } = figure.at;
      const words: string[] = [];
      if (within && gd !== null && item !== null && (gd !== within.gd || item !== within.gd_item))
        words.push(t('working-of-item', { gd, item: String(item) }));
      if (finding !== null && finding !== within?.finding) words.push(t('working-of-finding', { finding }));
      if (side !== null && side !== 'difference' && side !== within?.side && has(`working-side-${side}`))
        words.push(t(`working-side-${side}`));
      if (lot !== null) words.push(t(`working-lot-${lot}`));
      return words.join(' · ');
    };
    const place = (figure: TracedFigure) => {
      const { gd, gd_item: item } = figure.at;
      const of = gd !== null && item !== null ? t('working-of-item', { gd, item: String(item) }) : (gd ?? '');
      return [of, state(figure)].filter((word) => word !== '').join(' · ');
    };
    return { label, state, place };
  }, [t, has]);
}
