import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { SetDocument, SetPage } from '#electron/values/set-pages.ts';
import { Notes } from '#ui/notes.tsx';
import { SetPageDrawing } from './set-page.tsx';
import css from './set-pages.module.css';

/** How large the pages are shown: as wide as there is room, or as they will lie on the desk. */
const ZOOMS = [
  { value: 'fit', label: '适合宽度' },
  { value: '1', label: '原大' },
  { value: '1.5', label: '放大' },
];

const sizeOf = ({ width, height }: SetPage) => `${width}pt ${height}pt`;
const nameOf = ({ width, height }: SetPage) => `sheet-${Math.round(width)}-${Math.round(height)}`;

/** Every size of sheet that the pages take, for the printer: each page goes out on its own size and side. */
function PaperSizes({ pages }: { pages: SetPage[] }) {
  const sizes = new Map(pages.map((page) => [nameOf(page), sizeOf(page)]));
  const [first] = sizes.values();
  // One size holds for the whole print, so that hosts without named pages keep to it too.
  const rules =
    sizes.size === 1
      ? [`@page { size: ${first}; margin: 0; }`]
      : [...sizes].map(([name, size]) => `@page ${name} { size: ${size}; margin: 0; }`);
  return <style>{rules.join('\n')}</style>;
}

/**
 * A document's pages as they will be printed: on screen leaves of paper under one another, on paper a sheet each; `tools`
 * stand over them beside their size.
 */
export function SetPages({
  document,
  label = '公文',
  tools,
}: {
  document: SetDocument;
  label?: string;
  tools?: ReactNode;
}) {
  const [zoom, setZoom] = useState('fit');
  const { pages, remarks } = document;
  const widest = Math.max(...pages.map(({ width }) => width));
  const several = new Set(pages.map(nameOf)).size > 1;
  const countOf = (at: number) => `第${at + 1}页，共${pages.length}页`;
  const styleOf = (page: SetPage) => ({
    '--sheet-width': `${page.width}pt`,
    '--sheet-height': `${page.height}pt`,
    inlineSize: zoom === 'fit' ? `${(page.width / widest) * 100}%` : `${page.width * Number(zoom)}pt`,
    ...(several && { page: nameOf(page) }),
  });
  return (
    <section className={css.pages} aria-label={`${label}，共${pages.length}页`}>
      <PaperSizes pages={pages} />
      <div className={css.bar} data-screen-only>
        {tools}
        <SegmentedControl
          className={css.zoom}
          aria-label="显示大小"
          data={ZOOMS}
          value={zoom}
          onChange={setZoom}
        />
        <p className={css.count}>共{pages.length}页，与打印出来的相同。</p>
      </div>
      <div data-screen-only>
        <Notes title="有些内容没有按原样排出" sentences={remarks} />
      </div>
      <div className={css.desk}>
        {pages.map((page, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages keep their order
          <figure key={at} className={css.sheet} style={styleOf(page)}>
            <SetPageDrawing page={page} document={document} label={countOf(at)} />
            <figcaption data-screen-only>{countOf(at)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
