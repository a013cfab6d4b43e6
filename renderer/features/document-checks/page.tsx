import { ChoosePage } from './choose.tsx';
import { ReportPage } from './report.tsx';
import { useCheck } from './use-check.ts';

/** A document from anywhere, checked against the standard and mended on a copy. */
export function DocumentChecksPage() {
  const check = useCheck();
  return check.report ? <ReportPage check={check} report={check.report} /> : <ChoosePage check={check} />;
}
