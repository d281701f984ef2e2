import { useState } from 'react';
import type { ReferenceProblem } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, Panel } from '../../components';
import { Fingerprint } from '../../domain/reference/People';
import { Problems } from '../../domain/reference/Problems';
import { Actions } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Loads a signed file or a folder; an unknown signer is shown by fingerprint and trusted by a button. */
export function LoadPackage() {
  const { t } = useLocale();
  const load = useRpcMutation('reference_load');
  const check = useRpcMutation('reference_check');
  const [path, setPath] = useState('');
  const input = path.trim();
  const facts = load.error?.facts;
  const signer = facts?.messageKey === 'error-reference-signer' ? String(facts.args.fingerprint) : null;
  const wrong = facts?.messageKey === 'error-reference-problems' ? problemsOf(facts.args.problems) : [];
  const trust = signer !== null && (
    <Actions>
      <Fingerprint hex={signer} />
      <Button onPress={() => load.mutate({ path: input, trust: signer })}>{t('reference-trust')}</Button>
    </Actions>
  );
  return (
    <Panel title={t('reference-load-title')}>
      <PathField
        label={t('reference-path')}
        kind="file"
        note={t('reference-path-note')}
        value={path}
        onChange={setPath}
      />
      <Actions>
        <Button
          isDisabled={input === '' || load.isPending}
          onPress={() => load.mutate({ path: input, trust: null })}
        >
          {t('reference-load')}
        </Button>
        <Button
          kind="quiet"
          isDisabled={input === '' || check.isPending}
          onPress={() => check.mutate({ path: input })}
        >
          {t('reference-check')}
        </Button>
      </Actions>
      <ErrorNote failure={load.error ?? check.error} action={trust} />
      {wrong.length > 0 && <Problems problems={wrong} />}
      {load.data && (
        <p role="status">
          {t('reference-was-loaded', { name: load.data.name, count: load.data.tables.length })}
        </p>
      )}
      {check.data && (
        <>
          <p role="status">{t(check.data.ok ? 'reference-check-ok' : 'reference-check-bad')}</p>
          <Problems problems={[...check.data.errors, ...check.data.warnings]} />
        </>
      )}
    </Panel>
  );
}

function problemsOf(text: unknown): ReferenceProblem[] {
  try {
    return JSON.parse(String(text)) as ReferenceProblem[];
  } catch {
    return [];
  }
}
