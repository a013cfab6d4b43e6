import { notifications } from '@mantine/notifications';
import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { forgetWindowMemory } from '#ui/window-memory.ts';

const { style } = document.documentElement;

// files share a page and what it has loaded: each test begins in a window that remembers nothing and shows nothing
beforeEach(async ({ onTestFailed }) => {
  await cleanup();
  forgetWindowMemory();
  notifications.clean();
  // what is drawn is laid out and not painted, unless it is looked at or a picture is taken of what failed
  style.opacity = '0';
  onTestFailed(() => {
    style.opacity = '1';
  });
});

localStorage.clear();
sessionStorage.clear();
