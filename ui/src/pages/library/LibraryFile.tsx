import { useState } from 'react';
import { useRpcMutation } from '../../api/queries';
import { Button, Code, ErrorNote, Panel } from '../../components';
import { Actions } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { useHost } from '../../host/context';
import { useLocale } from '../../i18n/locale';

/** The library as a file that a director can send round: taken in whole, or written. */
export function LibraryFile() {
  const { t, figure } = useLocale();
  const host = useHost();
  const [path, setPath] = useState('');
  const take = useRpcMutation('wording_import');
  const write = useRpcMutation('wording_export');
  const save = async () => {
    const chosen = await host.pickFile('save:findings.json');
    if (chosen !== null) write.mutate({ path: chosen, codes: [] });
  };
  return (
    <Panel title={t('wording-file')}>
      <PathField
        label={t('wording-path')}
        kind="file"
        note={t('wording-path-note')}
        value={path}
        onChange={setPath}
      />
      <Actions>
        <Button
          isDisabled={path.trim() === '' || take.isPending}
          onPress={() => take.mutate({ path: path.trim(), codes: [] })}
        >
          {t('wording-import')}
        </Button>
        <Button kind="quiet" onPress={() => void save()}>
          {t('wording-export')}
        </Button>
      </Actions>
      <ErrorNote failure={take.error ?? write.error} />
      {take.data && (
        <p role="status">
          {t('wording-imported', {
            new: figure(take.data.new),
            changed: figure(take.data.changed),
            unchanged: figure(take.data.unchanged),
          })}
        </p>
      )}
      {write.data && (
        <p role="status">
          {t('wording-written', { count: write.data.wordings })} <Code>{write.data.path}</Code>
        </p>
      )}
    </Panel>
  );
}
