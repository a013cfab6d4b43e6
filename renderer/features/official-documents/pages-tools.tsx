import { Button } from '@mantine/core';
import { Icon } from '#ui/icons.tsx';
import { PdfButton } from '#ui/pdf-button.tsx';
import { usePrint } from '#ui/use-printing.ts';
import css from './pages-tools.module.css';

/** What may be done with the pages as they are shown: onto paper, or into a PDF. */
export function PagesTools({ title }: { title: string }) {
  const print = usePrint();
  return (
    <div className={css.tools} data-screen-only>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={print}>
        打印
      </Button>
      <PdfButton name={title} />
    </div>
  );
}
