import './styles.ts';
import { createRoot } from 'react-dom/client';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { z } from 'zod';
import { Refused } from '#ui/refusal.tsx';
import { type Api, createApi } from './api.tsx';
import { App, Look } from './app.tsx';
import { leaveDocument, pageFor } from './given-document.ts';
import { connect } from './host/transport.ts';
import { createQueryClient } from './query-client.ts';
import { refusalOf } from './refusal-of.ts';
import { routes } from './routes.tsx';
import { noteSaved } from './saved-at.ts';

z.config(z.locales.zhCN());

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);

/** The host answers before the first screen; addresses live in the fragment, so that no host has to know them. */
function open(api: Api) {
  const queries = createQueryClient({
    onLocked: (client) => void client.invalidateQueries({ queryKey: api.query.vault.status.key() }),
    onSaved: () => noteSaved(),
  });
  const router = createHashRouter(routes);
  root.render(
    <App api={api} queries={queries}>
      <RouterProvider router={router} />
    </App>,
  );
}

connect().then(
  (connection) => {
    open(createApi(connection));
    connection.whenGiven?.((file) => {
      leaveDocument(file);
      window.location.hash = `#${pageFor(file.name)}`;
    });
  },
  (error: unknown) =>
    root.render(
      <Look>
        <main style={{ padding: '4rem' }}>
          <Refused refusal={refusalOf(error)} />
        </main>
      </Look>,
    ),
);
