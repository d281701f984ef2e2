import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectNoViolations } from '../test/axe';
import { renderPart } from '../test/render';
import { ConfirmDialog, DateField, Figure, type FigureData, Money, NumberField, StatusMark, Steps } from '.';

function Amount({ start = '' }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <NumberField label="Duty" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

function DayOf({ start = '' }) {
  const [value, setValue] = useState(start);
  return <DateField label="Day" value={value} onChange={setValue} />;
}

const FIGURE: FigureData = {
  title: 'Price of a kilogram',
  kind: 'bar',
  unit: 'PKR',
  series: [
    { name: 'This trader', points: [{ label: 'Jan', value: '120.50', marked: true }] },
    { name: 'Peers', points: [{ label: 'Jan', value: '1234567' }] },
  ],
};

describe('an amount', () => {
  it('is grouped as the person chose and stays left to right', () => {
    renderPart(<Money amount="12345678.50" unit="PKR" />, { language: 'ur', grouping: 'lakh' });
    expect(screen.getByText('1,23,45,678.50 PKR').getAttribute('dir')).toBe('ltr');
  });

  it('shows its working when it was computed', async () => {
    const onWorking = vi.fn();
    renderPart(<Money amount="10" onWorking={onWorking} />);
    await userEvent.click(screen.getByRole('button', { name: '10' }));
    expect(onWorking).toHaveBeenCalledOnce();
  });

  it('is typed with grouping marks and kept as a plain decimal', async () => {
    const user = userEvent.setup();
    renderPart(<Amount />);
    await user.click(screen.getByRole('textbox', { name: 'Duty' }));
    await user.paste('1,234.50');
    expect(screen.getByRole('status').textContent).toBe('1234.50');
    await user.tab();
    expect((screen.getByRole('textbox', { name: 'Duty' }) as HTMLInputElement).value).toBe('1,234.50');
  });

  it('is refused when it is no number, and the last good one is kept', async () => {
    const user = userEvent.setup();
    renderPart(<Amount start="7" />);
    await user.clear(screen.getByRole('textbox', { name: 'Duty' }));
    await user.paste('seven');
    expect(screen.getByText(/This is not a number/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('a day', () => {
  it('shows its month in words', () => {
    renderPart(<DayOf start="2026-03-05" />);
    expect(screen.getByText('05 Mar 2026')).toBeTruthy();
  });

  it('must exist', async () => {
    const user = userEvent.setup();
    renderPart(<DayOf start="2026-02-30" />);
    await user.click(screen.getByRole('textbox', { name: 'Day' }));
    await user.tab();
    expect(screen.getByText(/no day of the calendar/)).toBeTruthy();
  });
});

describe('asking first', () => {
  it.each(['en', 'ur'] as const)('waits for the reason, in %s', async (language) => {
    const user = userEvent.setup();
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    renderPart(
      <ConfirmDialog
        title="Withdraw"
        action="Withdraw it"
        isOpen
        reason="required"
        onClose={onClose}
        onConfirm={onConfirm}
      >
        Others will see this.
      </ConfirmDialog>,
      { language },
    );
    const dialog = screen.getByRole('alertdialog', { name: 'Withdraw' });
    await expectNoViolations(document.body);
    const action = within(dialog).getByRole('button', { name: 'Withdraw it' }) as HTMLButtonElement;
    expect(action.disabled).toBe(true);
    await user.click(within(dialog).getByRole('textbox'));
    await user.paste(' wrong trader ');
    await user.click(action);
    expect(onConfirm).toHaveBeenCalledWith('wrong trader');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });
});

describe('a figure', () => {
  it.each(['bar', 'strip', 'line'] as const)('drawn as %s can be read as a table', async (kind) => {
    const user = userEvent.setup();
    const { container } = renderPart(<Figure figure={{ ...FIGURE, kind }} />);
    expect(screen.getByRole('img', { name: FIGURE.title })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('columnheader', { name: 'Peers (PKR)' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: '1,234,567' })).toBeTruthy();
    await expectNoViolations(container);
  });
});

describe('marks and steps', () => {
  it('names a shape that stands alone', () => {
    renderPart(<StatusMark kind="overdue" />);
    expect(screen.getByText('Overdue')).toBeTruthy();
  });

  it('marks the present step', () => {
    const steps = [
      { id: 'file', label: 'File' },
      { id: 'map', label: 'Columns' },
    ];
    renderPart(<Steps label="Import" steps={steps} current="map" />);
    const present = screen
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'step');
    expect(present.map((item) => item.textContent)).toEqual(['2Columns']);
  });
});
