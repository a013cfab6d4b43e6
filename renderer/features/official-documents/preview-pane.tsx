import type { ComponentProps } from 'react';
import { DocumentPages } from './document-pages.tsx';
import css from './preview-pane.module.css';

/** A document's pages beside what is filled in: the one place where a document is shown as it will be issued. */
export function PreviewPane(props: ComponentProps<typeof DocumentPages>) {
  return (
    <div className={css.pane}>
      <DocumentPages {...props} />
    </div>
  );
}
