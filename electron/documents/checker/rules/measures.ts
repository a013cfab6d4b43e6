import { having } from '../element.ts';
import type { Reading } from '../finding.ts';

/** What is counted: people, papers, votes. */
export const MEASURE =
  '(?:人次|批次|名|件|条|人|项|次|户|份|张|票|起|家|处|所|座|场|例|宗|台|辆|套|位|个(?!月|工作|百分))';
/** What is measured, with its tenths: money, roads, land. */
export const AMOUNT = '(?:亿元|万元|元|公里|千米|米|万亩|亩|公顷|平方米)';

/** The paragraphs in which numbers are compared. */
export const textsOf = ({ elements, model }: Reading) =>
  having(elements, model.paragraphs, 'body', 'heading', 'annex-body');
