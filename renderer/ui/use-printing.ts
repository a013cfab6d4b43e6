import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How this host opens its print dialog; the application provides it. */
export const PrintContext = createContext<() => void>(() => window.print());

/** How this host makes a PDF of the page as it stands, under a name without its ending. */
export type Pdf = {
  /** The browser's print dialog makes it. */
  byDialog: boolean;
  save: (name: string) => Promise<'saved' | 'cancelled' | 'dialog'>;
};

/** How PDFs are made; the application provides it. */
export const PdfContext = createContext<Pdf>({
  byDialog: true,
  save: async () => {
    window.print();
    return 'dialog';
  },
});

/** Makes a PDF of the page as it stands. */
export const usePdf = () => useContext(PdfContext);

/** Opens the print dialog on the page as it stands. */
export const usePrint = () => useContext(PrintContext);

/** True while the page is being printed, so that what only paper shows need not stand in the page before. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
