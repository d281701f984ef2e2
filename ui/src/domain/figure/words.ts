import { useMemo } from 'react';
import type { TracedFigure, TraceIn } from '../../api/bindings';
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
    const state = (figure: TracedFigure) => {
      const { side, lot, finding } = figure.at;
      const words: string[] = [];
      if (finding !== null) words.push(t('working-of-finding', { finding }));
      if (side !== null && has(`working-side-${side}`)) words.push(t(`working-side-${side}`));
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
