import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { contract } from '#electron/contract.ts';
import type { Connection } from './host/transport.ts';

/** The core as a screen calls it, one function a procedure. */
export type Client = ContractRouterClient<typeof contract>;

/** What a screen is given of the outside: the core, its cached queries, files, and paper. */
export type Api = ReturnType<typeof createApi>;

/** Puts the API together on a connection to the core. */
export function createApi(connection: Connection) {
  const client: Client = createORPCClient(connection.link);
  return {
    client,
    query: createTanstackQueryUtils(client),
    files: {
      /** Hands a chosen file to the core; answers the id by which a command names it. */
      put: (file: File) => connection.putFile(file),
      /** Saves a file that a command made where the user says. */
      save: (id: string) => connection.saveFile(id),
    },
    print: () => void connection.print(),
    /** Saves the page as a PDF under a name without its ending; `byDialog` where a browser's print dialog does it. */
    pdf: { byDialog: connection.kind === 'browser', save: (name: string) => connection.pdf(name) },
    /** The system's own store of secrets, where the host can reach it. */
    secrets: connection.secrets,
    /** Has `ask` called before the window closes, where the host can hold it; answers how to take that off. */
    whenClosing: connection.whenClosing ?? (() => () => undefined),
  };
}

const ApiContext = createContext<Api | undefined>(undefined);

/** Gives every screen under it the API; a provider, so that tests can give their own. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The API of this window. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}
