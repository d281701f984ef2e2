import type { ReferencePackage, ReferencePerson } from '../../api/bindings';
import { Code, Said, StatusMark } from '../../components';
import { useLocale } from '../../i18n/locale';

/** A person with office; nobody as a dash. */
export function Person({ person }: { person: ReferencePerson | null | undefined }) {
  if (!person) return <>–</>;
  return (
    <span title={person.fingerprint}>
      <Said>{person.name}</Said> <Code>{person.office}</Code>
    </span>
  );
}

/** Whether signature and hashes of a package were verified. */
export function SignedMark({ of }: { of: ReferencePackage }) {
  const { t } = useLocale();
  return (
    <StatusMark kind={of.signed ? 'sealed' : 'draft'}>
      {t(of.signed ? 'reference-signed' : 'reference-unsigned')}
    </StatusMark>
  );
}

/** A fingerprint in groups of four, as it is read out. */
export function Fingerprint({ hex }: { hex: string }) {
  return <Code>{(hex.match(/.{1,4}/g) ?? []).join(' ')}</Code>;
}
