import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Search } from '../../renderer/search.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const answers = {
  'deputies.list': () => ({ rows: [], total: 0 }),
  'opinions.list': () => ({ rows: [] }),
};

describe('the search box', () => {
  it('finds what can be begun, and Enter begins it', async () => {
    const screen = await showInOffice(<Search />, answers);
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.getByRole('textbox', { name: '查找' }).fill('新增代');
    await expect.element(screen.getByText('新增代表')).toBeVisible();
    await expectOpenToAll();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.address()).toBe('/deputies/new');
  });

  it('finds the new pages, and nothing that a reader may not do', async () => {
    const screen = await showInOffice(<Search />, answers, { role: 'reader' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.getByRole('textbox', { name: '查找' }).fill('届');
    await expect.element(screen.getByText('届次')).toBeVisible();
    expect(screen.getByText('开启下一届').elements()).toEqual([]);
  });
});
