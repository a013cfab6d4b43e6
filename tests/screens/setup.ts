import { notifications } from '@mantine/notifications';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { forgetWindowMemory } from '#ui/window-memory.ts';

// files share a page and what it has loaded: each test begins in a window that remembers nothing and shows nothing
beforeEach(async () => {
  await cleanup();
  forgetWindowMemory();
  notifications.clean();
});

const { style } = window.frameElement as HTMLElement;

// what is drawn is laid out and not painted: tests ask for words and places, and painting is a seventh of their cost
beforeEach(() => {
  style.opacity = '0';
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  style.opacity = '1';
  const name = task.fullTestName.replaceAll(/[\\/:*?"<>|]/g, ' ');
  await page.screenshot({ path: `../../out/screens-failed/${name}.png` });
});

localStorage.clear();
sessionStorage.clear();
