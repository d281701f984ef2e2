import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectNoViolations } from '../../test/axe';
import { renderPart } from '../../test/render';
import { Grid } from './Grid';
import { type GridColumn, listSource, type RowSource } from './model';
import type { GridProps } from './props';

interface Line {
  id: string;
  name: string;
  amount: string;
}

const COLUMNS: GridColumn<Line>[] = [
  { id: 'name', title: 'Name', width: 200, text: (line) => line.name, sortable: true, filterable: true },
  { id: 'amount', title: 'Amount', width: 120, align: 'end', text: (line) => line.amount },
  { id: 'id', title: 'Number', width: 100, text: (line) => line.id, hidden: true },
];

function lineAt(index: number): Line {
  return { id: `n${index}`, name: `Row ${index}`, amount: String(index * 10) };
}

const THREE = listSource([0, 1, 2].map(lineAt));

function Selecting(props: Partial<GridProps<Line>>) {
  const [selected, setSelected] = useState<Set<string>>(new Set());
  return (
    <Grid
      label="Lines"
      columns={COLUMNS}
      source={THREE}
      rowId={(line) => line.id}
      selected={selected}
      onSelect={setSelected}
      {...props}
    />
  );
}

async function cell(name: string) {
  return screen.findByRole('gridcell', { name });
}

describe('the grid', () => {
  it('tells how many rows there are and where each stands', async () => {
    renderPart(<Selecting />);
    await cell('Row 2');
    const grid = screen.getByRole('grid', { name: 'Lines' });
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    const rows = within(grid).getAllByRole('row');
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4']);
  });

  it('has one stop for Tab and moves it with the arrows', async () => {
    const user = userEvent.setup();
    const { container } = renderPart(<Selecting />);
    await user.click(await cell('Row 0'));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('10');
    expect(container.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.textContent).toBe('20');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement?.textContent).toBe('Row 0');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
  });

  it('follows the direction of reading', async () => {
    const user = userEvent.setup();
    renderPart(<Selecting />, { language: 'ur' });
    await user.click(await cell('Row 0'));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('0');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Row 0');
  });

  it('selects with Space, opens with Enter, and tells which row has the focus', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    const onActive = vi.fn();
    renderPart(<Selecting onOpen={onOpen} onActive={onActive} />);
    await user.click(await cell('Row 1'));
    await user.keyboard(' {Enter}');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Row 1');
    expect(onOpen).toHaveBeenCalledWith(lineAt(1));
    expect(onActive).toHaveBeenLastCalledWith(lineAt(1));
    await user.keyboard(' ');
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
  });

  it('copies selected rows as tab-separated text', async () => {
    const user = userEvent.setup();
    renderPart(<Selecting />);
    await user.click(await cell('Row 0'));
    await user.keyboard(' {ArrowDown} {Control>}c{/Control}');
    expect(await navigator.clipboard.readText()).toBe('Name\tAmount\nRow 0\t0\nRow 1\t10');
  });

  it('asks its owner to sort', async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    renderPart(<Selecting sort={{ column: 'name', descending: false }} onSort={onSort} />);
    const heading = screen.getByRole('columnheader', { name: 'Name' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    await user.click(heading);
    expect(onSort).toHaveBeenCalledWith({ column: 'name', descending: true });
    expect(screen.getByRole('columnheader', { name: 'Amount' }).getAttribute('aria-sort')).toBeNull();
  });

  it('asks its owner to filter, after a pause in typing', async () => {
    const user = userEvent.setup();
    const onFilter = vi.fn();
    renderPart(<Selecting filters={{}} onFilter={onFilter} />);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.type(screen.getByRole('textbox', { name: /Filter by/ }), 'zeb');
    await waitFor(() => expect(onFilter).toHaveBeenLastCalledWith({ name: 'zeb' }));
    expect(onFilter).toHaveBeenCalledTimes(1);
  });

  it('shows a column that was hidden', async () => {
    const user = userEvent.setup();
    renderPart(<Selecting />);
    expect(screen.queryByRole('columnheader', { name: 'Number' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Number' }));
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('columnheader', { name: 'Number' })).toBeTruthy();
  });

  it('makes a column wider with Shift and arrow on its heading', async () => {
    const user = userEvent.setup();
    renderPart(<Selecting />);
    await user.click(screen.getByRole('columnheader', { name: 'Name' }));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(screen.getByRole('grid').style.getPropertyValue('--columns')).toContain('216px');
  });

  it('fetches pages in view with their neighbours and never the whole table', async () => {
    const page = vi.fn(async (from: number, len: number) =>
      Array.from({ length: len }, (_, at) => lineAt(from + at)),
    );
    const source: RowSource<Line> = { count: 1_000_000, page };
    renderPart(<Selecting source={source} />);
    await cell('Row 0');
    expect(page.mock.calls.map(([from]) => from)).toEqual([0, 200]);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1000001');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
  });

  it('reaches the last of a million rows by keyboard', async () => {
    const user = userEvent.setup();
    const page = async (from: number, len: number) =>
      Array.from({ length: len }, (_, at) => lineAt(from + at));
    const source: RowSource<Line> = { count: 1_000_000, page };
    renderPart(<Selecting source={source} />);
    await user.click(await cell('Row 0'));
    await user.keyboard('{Control>}{End}{/Control}');
    await cell('Row 999999');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('999999:1');
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('1000001');
  });

  it('says why a page did not come, and asks again', async () => {
    const user = userEvent.setup();
    let broken = true;
    const source: RowSource<Line> = {
      count: 3,
      page: async () => {
        if (broken) throw { code: 'file_locked', messageKey: '', args: {} };
        return [0, 1, 2].map(lineAt);
      },
    };
    renderPart(<Selecting source={source} />);
    expect((await screen.findByRole('alert')).textContent).toContain('in use by another program');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await cell('Row 0');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('teaches when there is nothing to show', () => {
    renderPart(<Selecting source={listSource<Line>([])} empty={<p>Import an extract first.</p>} />);
    expect(screen.getByText('Import an extract first.')).toBeTruthy();
  });

  it('shows totals as the last row', async () => {
    renderPart(<Selecting totals={{ amount: '30' }} />);
    await cell('Row 0');
    const foot = (await cell('30')).closest('[role="row"]');
    expect(foot?.getAttribute('aria-rowindex')).toBe('5');
  });

  it.each(['en', 'ur'] as const)('has no accessibility violation in %s', async (language) => {
    const marks = () => [{ kind: 'conflict' as const, label: 'In conflict' }];
    const { container } = renderPart(
      <Selecting marks={marks} filters={{ name: 'x' }} onFilter={() => {}} />,
      {
        language,
      },
    );
    await act(async () => {});
    await cell('Row 0');
    await expectNoViolations(container);
  });
});
