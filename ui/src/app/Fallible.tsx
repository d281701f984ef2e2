import { Component, type ReactNode } from 'react';
import { Button, ErrorNote } from '../components';
import { Failure } from '../host/host';
import { useLocale } from '../i18n/locale';

interface FallibleProps {
  children: ReactNode;
}

/** Keeps a mistake in one page from taking the window with it: says so, and offers to draw the page again. */
export class Fallible extends Component<FallibleProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { failure: Failure.from(thrown) };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Fallen failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function Fallen({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useLocale();
  return <ErrorNote failure={failure} action={<Button onPress={onRetry}>{t('action-retry')}</Button>} />;
}
