import { type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TraceIn } from '../api/bindings';
import { Button, WorkingContext } from '../components';
import { Working } from '../domain/figure/Working';
import { workingOf } from '../domain/figure/words';
import { useLocale } from '../i18n/locale';
import { Inspector, InspectorContext, InspectorCover } from './Page';
import { go, to } from './router';

export interface TraceableProps {
  /** The case of the figures; a figure may name another. */
  caseId: string;
  children: ReactNode;
}

/** Lets every computed figure inside open its working in the inspector; Escape closes it and goes back to the figure. */
export function Traceable({ caseId, children }: TraceableProps) {
  const { t } = useLocale();
  const slot = use(InspectorContext);
  const [of, setOf] = useState<TraceIn | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const setOpen = slot?.setOpen;
  const open = useCallback(
    (figure: string, other?: string) => {
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setOf(workingOf(other ?? caseId, figure));
      setOpen?.(true);
    },
    [caseId, setOpen],
  );
  const close = useCallback(() => {
    setOf(null);
    setOpen?.(false);
    from.current?.focus();
  }, [setOpen]);
  const isShown = of !== null && slot?.isOpen === true;
  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isShown, close]);
  const covered = useMemo(() => of !== null, [of]);
  return (
    <WorkingContext value={open}>
      <InspectorCover value={covered}>{children}</InspectorCover>
      {of && (
        <Inspector title={t('working-title')} onClose={close}>
          <Working key={`${of.case} ${of.figure}`} of={of} />
          <div>
            <Button
              kind="quiet"
              icon="export"
              onPress={() => go(to('/cases/:case', { case: of.case }, { tab: 'reports' }))}
            >
              {t('workbook-write')}
            </Button>
          </div>
        </Inspector>
      )}
    </WorkingContext>
  );
}
