import { describe, expect, it } from 'vitest';
import { WelcomePage } from '../../renderer/features/vault/welcome-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const cloud = '这个文件夹由“坚果云”同步。';
const shown = (risks: string[]) =>
  showInOffice(<WelcomePage />, {
    'vault.status': () => ({ state: 'absent', folder: 'D:\\我的坚果云\\vault', labels: [], risks }),
    'practices.list': () => [{ id: 'general', name: '通用做法', summary: '不按哪一地的规矩。' }],
  });

describe('the first run', () => {
  it('warns of a poor place before anything else, and goes on only knowingly', async () => {
    const screen = await shown([cloud]);
    await expect.element(screen.getByText(cloud)).toBeVisible();
    await expect.element(screen.getByText('D:\\我的坚果云\\vault')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '仍放在这里' }).click();
    await expect.element(screen.getByText('确定要放在这里的，请先勾上')).toBeVisible();
    await screen.getByRole('checkbox', { name: '我知道有上面的风险' }).click();
    await screen.getByRole('button', { name: '仍放在这里' }).click();
    await expect.element(screen.getByRole('heading', { name: '这是哪个单位的履职台' })).toBeVisible();
    await expectOpenToAll();
  });

  it('begins with the office where the place is good', async () => {
    const screen = await shown([]);
    await expect.element(screen.getByRole('heading', { name: '这是哪个单位的履职台' })).toBeVisible();
  });
});
