import { expect, it } from 'vitest';
import { keepListState, listState } from '#ui/list-memory.ts';
import { useFilters } from '#ui/use-filters.ts';
import { Office } from '../../renderer/office.tsx';
import { showInOffice } from './in-office.tsx';

function Searched() {
  const { values, set } = useFilters({ find: '' });
  return (
    <label>
      查找 <input value={values.find} onChange={({ target }) => set({ find: target.value })} />
    </label>
  );
}

it('remembers what was searched for and how far one read, until the vault is locked', async () => {
  const first = await showInOffice(<Searched />, {});
  await first.getByLabelText('查找').fill('赵国伟');
  keepListState('/here', { top: 400 });
  await first.unmount();
  const again = await showInOffice(<Searched />, {});
  await expect.element(again.getByLabelText('查找')).toHaveValue('赵国伟');
  expect(listState('/here').top).toBe(400);
  await again.unmount();

  const locked = { state: 'locked', folder: '/vault', labels: ['经办人'] };
  const door = await showInOffice(<Office />, { 'vault.status': () => locked });
  await expect.element(door.getByLabelText('密码', { exact: true })).toBeVisible();
  await door.unmount();
  const next = await showInOffice(<Searched />, {});
  await expect.element(next.getByLabelText('查找')).toHaveValue('');
  expect(listState('/here').top).toBe(0);
});
