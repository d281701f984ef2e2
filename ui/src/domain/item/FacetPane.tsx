import type { ItemFacetValue } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Button } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './FacetPane.module.css';
import { type Chosen, FACETS, type FacetName } from './facets';

/** Values shown of each facet before the others are asked for. */
const SHOWN = 6;

export interface FacetPaneProps {
  setId: number | null;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

/** Counts and value sums of the rows at hand, each facet on its own; a value narrows the rows. */
export function FacetPane({ setId, chosen, onChosen }: FacetPaneProps) {
  const { t } = useLocale();
  return (
    <section className={styles.pane} aria-label={t('facets-title')}>
      {FACETS.map((name) => (
        <Facet
          key={name}
          name={name}
          setId={setId}
          chosen={chosen[name]}
          onChoose={(value) => onChosen({ ...chosen, [name]: value })}
          onClear={() => {
            const { [name]: _, ...rest } = chosen;
            onChosen(rest);
          }}
        />
      ))}
    </section>
  );
}

interface FacetProps {
  name: FacetName;
  setId: number | null;
  chosen: string | undefined;
  onChoose: (value: string) => void;
  onClear: () => void;
}

function Facet({ name, setId, chosen, onChoose, onClear }: FacetProps) {
  const { t, figure } = useLocale();
  const facet = useRpcQuery(
    'items_facet',
    { set_id: setId ?? 0, name },
    { enabled: setId !== null, keep: true },
  );
  const values = facet.data?.values;
  const rest = facet.data?.rest.count ?? 0;
  const more = (values?.slice(SHOWN).length ?? 0) > 0;
  const line = (one: ItemFacetValue) => (
    <Line key={one.value} name={name} one={one} isChosen={chosen === one.value} onChoose={onChoose} />
  );
  return (
    <section className={styles.facet} aria-label={t(`facet-${name}`)} aria-busy={facet.isFetching}>
      <header className={styles.head}>
        <h3>{t(`facet-${name}`)}</h3>
        {chosen !== undefined ? (
          <Button kind="quiet" aria-label={t('facet-clear-named', { name: chosen })} onPress={onClear}>
            {t('facet-clear')}
          </Button>
        ) : (
          facet.data && <span className={styles.soft}>{figure(facet.data.distinct)}</span>
        )}
      </header>
      {values ? (
        <>
          <ul className={styles.values}>{values.slice(0, SHOWN).map(line)}</ul>
          {more && (
            <details>
              <summary>{t('facet-more', { count: values.length - SHOWN })}</summary>
              <ul className={styles.values}>{values.slice(SHOWN).map(line)}</ul>
              {rest > 0 && <p className={styles.soft}>{t('facet-rest', { count: figure(rest) })}</p>}
            </details>
          )}
        </>
      ) : (
        <p className={styles.soft}>{t('facet-counting')}</p>
      )}
    </section>
  );
}

interface LineProps {
  name: FacetName;
  one: ItemFacetValue;
  isChosen: boolean;
  onChoose: (value: string) => void;
}

/** A value with its count and the sum of its value. Absent values are counted; they cannot be asked for. */
function Line({ name, one, isChosen, onChoose }: LineProps) {
  const { t, figure } = useLocale();
  const figures = (
    <>
      <span className={styles.count}>{figure(one.count)}</span>
      <span className={styles.sum}>{figure(one.sum)}</span>
    </>
  );
  if (one.value === '') {
    return (
      <li className={styles.line}>
        <span className={styles.soft}>{t('facet-absent')}</span>
        {figures}
      </li>
    );
  }
  const words = name === 'month' ? monthWords(one.value, t) : one.value;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-pressed={isChosen}
        onClick={() => onChoose(one.value)}
      >
        <bdi dir="auto" className={styles.value}>
          {words}
        </bdi>
        {figures}
      </button>
    </li>
  );
}

/** `2025-03` as `Mar 2025`. */
function monthWords(month: string, t: (key: string) => string): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  return parts ? `${t(`month-${parts[2]}`)} ${parts[1]}` : month;
}
