import { useEffect, useRef } from 'react';
import { takeDocument, whenLeft } from '../../given-document.ts';
import { ChoosePage } from './choose.tsx';
import { ReportPage } from './report.tsx';
import { useCheck } from './use-check.ts';

/** A document from anywhere, checked against the standard and mended on a copy. */
export function DocumentChecksPage() {
  const check = useCheck();
  const bring = useRef(check.bring);
  bring.current = check.bring;
  useEffect(() => {
    const take = () => {
      const file = takeDocument();
      if (file) bring.current(file);
    };
    take();
    return whenLeft(take);
  }, []);
  return check.report ? <ReportPage check={check} report={check.report} /> : <ChoosePage check={check} />;
}
