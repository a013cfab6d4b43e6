import { notifications } from '@mantine/notifications';
import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { forgetWindowMemory } from '#ui/window-memory.ts';

// files share a page and what it has loaded: each test begins in a window that remembers nothing and shows nothing
beforeEach(async () => {
  await cleanup();
  forgetWindowMemory();
  notifications.clean();
});

localStorage.clear();
sessionStorage.clear();
