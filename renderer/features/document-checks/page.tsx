import { useEffect } from 'react';
import { takeDocument, whenLeft } from '../../given-document.ts';
import { ChoosePage } from './choose.tsx';
import { ReportPage } from './report.tsx';
import { useCheck } from './use-check.ts';

/** A document from anywhere, checked against the standard and mended on a copy. */
export function DocumentChecksPage() {
  const check = useCheck();
  // a file that the program was started on waits while a copy with mends is open
  const busy = check.mended.length > 0 || check.reading !== undefined;
  useEffect(() => {
    const take = () => {
      const file = busy ? undefined : takeDocument();
      if (file) check.bring(file);
    };
    take();
    return whenLeft(take);
  });
  return check.report ? <ReportPage check={check} report={check.report} /> : <ChoosePage check={check} />;
}
