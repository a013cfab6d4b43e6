import '../../renderer/styles.ts';
import axe from 'axe-core';
import { type ReactNode, useEffect } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { type AxeInside, measureContrastOnce } from '#support/contrast-once.ts';
import { Look } from '../../renderer/app.tsx';

axe.configure({ noHtml: true });
measureContrastOnce(axe as unknown as AxeInside, new Set());

/** Calls `shown` once all within stands and has done what it does at first. */
function Stands({ shown, children }: { shown: () => void; children: ReactNode }) {
  useEffect(shown, [shown]);
  return children;
}

/** Draws what a router leads to in the application's look, and waits until it stands. */
export async function draw(router: ReturnType<typeof createMemoryRouter>) {
  const { promise: stands, resolve: shown } = Promise.withResolvers<void>();
  const screen = await render(
    <Stands shown={shown}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </Stands>,
  );
  await stands;
  return screen;
}

/** Shows a component as the application would, at an address; every other address says where one arrived. */
export async function show(content: ReactNode, at = '/here') {
  const router = createMemoryRouter(
    [
      { path: '/here', element: content },
      { path: '*', element: <p>到了别处</p> },
    ],
    { initialEntries: [at] },
  );
  const screen = await draw(router);
  return { ...screen, address: () => `${router.state.location.pathname}${router.state.location.search}` };
}

/**
 * What keeps a keyboard or a screen reader out, by rule and element; none is the only good answer. A long table is looked
 * at to its twelfth row, since the rest is drawn alike.
 */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ['tbody > tr:nth-child(n + 13)'] },
    {
      resultTypes: ['violations'],
      selectors: false,
      elementRef: true,
      preload: false,
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element }) => `${id}: ${element?.outerHTML.slice(0, 300)}`),
  );
}

/** Fails, naming each, where something keeps a keyboard or a screen reader out once it has stopped fading in. */
export async function expectOpenToAll(): Promise<void> {
  await expect.poll(barriers, { timeout: 15_000, interval: 200 }).toEqual([]);
}
