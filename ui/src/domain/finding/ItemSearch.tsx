import { useEffect, useRef, useState } from 'react';
import type { CaseItemRow } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { useSettled } from '../../api/settled';
import { Button, Code, ErrorNote, Said, TextField } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './ChangeEditor.module.css';

/** Items offered at once while searching. */
const OFFERED = 8;

export interface ItemSearchProps {
  caseId: string;
  onChoose: (item: CaseItemRow) => void;
}

/** Finds items of the case by declaration, code, description or claim. The engine searches: a case may hold thousands. */
export function ItemSearch({ caseId, onChoose }: ItemSearchProps) {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim());
  const found = useRpcQuery(
    'case_items',
    { case: caseId, search: wanted, keys: [], len: OFFERED },
    { enabled: wanted !== '', keep: true },
  );
  const offers = wanted === '' || text.trim() === '' ? undefined : found.data;
  const list = useRef<HTMLUListElement>(null);
  // The search stands at the end of a long page: its offers would open below what is seen.
  useEffect(() => {
    if (offers) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [offers]);
  return (
    <div className={styles.search}>
      <TextField
        label={t('finding-add-item')}
        note={t('finding-add-item-note')}
        value={text}
        onChange={setText}
      />
      <ErrorNote failure={found.error} />
      {offers && (
        <ul ref={list} className={styles.offers} aria-label={t('finding-items-found')}>
          {offers.items.map((item) => (
            <li key={item.item}>
              <Button
                kind="quiet"
                onPress={() => {
                  onChoose(item);
                  setText('');
                }}
              >
                <Code>{`${item.gd} / ${item.gd_item}`}</Code> <Code>{item.pct}</Code>{' '}
                <Said>{item.description}</Said>
              </Button>
            </li>
          ))}
          {offers.items.length === 0 && <li>{t('finding-no-such-item')}</li>}
          {offers.more > 0 && <li>{t('finding-more-items', { count: offers.more })}</li>}
        </ul>
      )}
    </div>
  );
}
