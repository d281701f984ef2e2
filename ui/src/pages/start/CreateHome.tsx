import { type FormEvent, useState } from 'react';
import { type Called, call } from '../../api/queries';
import { Button, Checkbox, Code, ErrorNote, Panel, TextField } from '../../components';
import { useHost } from '../../host/context';
import { Failure } from '../../host/host';
import { useLocale } from '../../i18n/locale';
import styles from './Start.module.css';
import { strengthOf } from './strength';

const EMPTY = { name: '', person: '', office: '', passphrase: '', again: '' };

/** The first run: who works here, and the passphrase that locks everything on this computer. */
export function CreateHome({ onCreated }: { onCreated: (created: Called<'home_create'>) => void }) {
  const { t } = useLocale();
  const host = useHost();
  const [form, setForm] = useState(EMPTY);
  const [shown, setShown] = useState(false);
  const [dir, setDir] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = (field: keyof typeof EMPTY) => (value: string) =>
    setForm((before) => ({ ...before, [field]: value }));

  const strength = strengthOf(form.passphrase);
  const differs = form.again !== '' && form.again !== form.passphrase;
  const named = [form.name, form.person, form.office].every((field) => field.trim() !== '');
  const ready = named && strength !== 'empty' && strength !== 'short' && form.again === form.passphrase;

  // The home opens only once the recovery code was kept, so nothing is asked again here yet.
  async function create(event: FormEvent) {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    setFailure(null);
    const { name, person, office, passphrase } = form;
    const input = { dir, passphrase, person: person.trim(), name: name.trim(), office: office.trim() };
    try {
      onCreated(await call(host, 'home_create', input));
    } catch (thrown) {
      setFailure(Failure.from(thrown));
    }
    setBusy(false);
  }

  const type = shown ? 'text' : 'password';
  return (
    <Panel title={t('start-create')}>
      <form className={styles.form} onSubmit={create}>
        <p className={styles.soft}>{t('start-create-why')}</p>
        <div className={styles.pair}>
          <TextField label={t('start-name')} isRequired autoFocus value={form.name} onChange={set('name')} />
          <TextField
            label={t('start-person')}
            note={t('start-person-note')}
            face="code"
            isRequired
            value={form.person}
            onChange={set('person')}
          />
        </div>
        <TextField
          label={t('start-office')}
          note={t('start-office-note')}
          isRequired
          value={form.office}
          onChange={set('office')}
        />
        <div className={styles.pair}>
          <TextField
            label={t('start-passphrase')}
            note={t(`start-strength-${strength}`)}
            type={type}
            isRequired
            value={form.passphrase}
            onChange={set('passphrase')}
          />
          <TextField
            label={t('start-passphrase-again')}
            type={type}
            isRequired
            value={form.again}
            onChange={set('again')}
            error={differs ? t('start-passphrase-differs') : null}
          />
        </div>
        <Checkbox isSelected={shown} onChange={setShown}>
          {t('start-passphrase-show')}
        </Checkbox>
        <div className={styles.where}>
          <span className={styles.soft}>{t('start-dir')}</span>
          {dir ? <Code>{dir}</Code> : <span>{t('start-dir-usual')}</span>}
          <Button
            kind="quiet"
            icon="file"
            onPress={async () => setDir((await host.pickFile('folder')) ?? dir)}
          >
            {t('start-dir-choose')}
          </Button>
        </div>
        <ErrorNote failure={failure} />
        <div className={styles.end}>
          <Button kind="next" type="submit" isDisabled={!ready || busy}>
            {t('start-create-do')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
