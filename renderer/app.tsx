import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Notices } from '#ui/notices.tsx';
import { type Api, ApiProvider } from './api.tsx';
import { cssVariables, theme } from './theme.ts';

/** Theme, language and dialogs of every screen, with or without a core behind it. */
export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1 }}>
        <Notices>{children}</Notices>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Everything a screen stands on. */
export function App(props: { api: Api; queries: QueryClient; children: ReactNode }) {
  return (
    <Look>
      <QueryClientProvider client={props.queries}>
        <ApiProvider api={props.api}>{props.children}</ApiProvider>
      </QueryClientProvider>
    </Look>
  );
}
