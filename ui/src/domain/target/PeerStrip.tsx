import type { PeerFigure } from '../../api/bindings';
import { BoxStrip, Said } from '../../components';
import { useLocale } from '../../i18n/locale';

/** This trader's values as dots against the box of the peers. */
export function PeerStrip({ figure }: { figure: PeerFigure }) {
  const { t, figure: grouped } = useLocale();
  const words = t('targets-peer-words', {
    low: grouped(figure.low),
    median: grouped(figure.median),
    high: grouped(figure.high),
    dots: figure.dots.map(grouped).join(', '),
    unit: figure.unit,
  });
  return <BoxStrip title={<Said>{figure.title}</Said>} box={figure} dots={figure.dots} words={words} />;
}
