import { useState } from 'react';
import type { WordingLine } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, useLocation } from '../../app/router';
import { Button, Code, ErrorNote, Loading, TextField } from '../../components';
import { Split } from '../../domain/sheet/Layout';
import { titleOf } from '../../domain/wording/words';
import { useLocale } from '../../i18n/locale';
import { LibraryFile } from './LibraryFile';
import styles from './library.module.css';
import { WordingEditor } from './WordingEditor';

/** Words of a wording that is begun here. */
const NEW: WordingLine = {
  code: '',
  finding_type: 'VAL',
  version: '',
  source: '',
  texts: { en: {} },
  legal_refs: [],
  earlier: [],
};

/** The library of wordings: list, one of them open with its variables, and the file to send round. */
export function LibraryPage() {
  const { t, language } = useLocale();
  const { search } = useLocation();
  const [wanted, setWanted] = useState('');
  const list = useRpcQuery('wording_list', { finding_type: '', search: wanted.trim() }, { keep: true });
  if (list.error) return <ErrorNote failure={list.error} />;
  if (!list.data) return <Loading />;
  const { wordings, variables } = list.data;
  const asked = search.get('code');
  const open = (code: string) => go(`/library?code=${encodeURIComponent(code)}`, true);
  const chosen = asked === 'new' ? NEW : (wordings.find((one) => one.code === asked) ?? wordings[0] ?? NEW);
  return (
    <Page title={t('wording-library')} fill>
      <Split
        shown={chosen.code}
        list={
          <>
            <div className={styles.search}>
              <TextField label={t('wording-search')} value={wanted} onChange={setWanted} />
              <Button icon="plus" onPress={() => open('new')}>
                {t('wording-new')}
              </Button>
            </div>
            <ul className={styles.list}>
              {wordings.map((one) => (
                <li key={one.code}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-current={one.code === chosen.code || undefined}
                    onClick={() => open(one.code)}
                  >
                    <bdi>{titleOf(one, language)}</bdi>
                    <Code>{one.code}</Code>
                  </button>
                </li>
              ))}
            </ul>
          </>
        }
      >
        <WordingEditor
          key={`${chosen.code}@${chosen.version}`}
          wording={chosen}
          variables={variables}
          onSaved={open}
        />
        <LibraryFile />
      </Split>
    </Page>
  );
}
