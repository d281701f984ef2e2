import type { SelectionOverlap } from '../../api/bindings';
import { Code, Day, Said } from '../../components';
import { useLocale } from '../../i18n/locale';

/** What a target meets: which case or selection, of which office, over which period, in which state. */
export function Overlaps({ overlaps }: { overlaps: readonly SelectionOverlap[] }) {
  const { t, has } = useLocale();
  const state = (one: SelectionOverlap) => {
    const word = one.state.toLowerCase().replaceAll('_', '-');
    const key = [`selection-state-${word}`, `case-state-${word}`].find((name) => has(name));
    return key ? t(key) : one.state;
  };
  return (
    <ul>
      {overlaps.map((one) => (
        <li key={`${one.kind}${one.id}`}>
          {t(`selection-overlap-${one.kind}`)} <Code>{one.no}</Code> · <Said>{one.office || '–'}</Said> ·{' '}
          <Day iso={one.from} />–<Day iso={one.to} /> · {state(one)}
        </li>
      ))}
    </ul>
  );
}
