import { page } from 'vitest/browser';

/** Answers what whole numbers are wanted for, as somebody does: picks the purpose and goes on. */
export async function givePurpose(purpose: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: purpose }).click();
  await dialog.getByRole('button', { name: /^(显示|导出|存为 Word|存成表格)$/ }).click();
}
