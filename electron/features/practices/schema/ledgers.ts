import { z } from 'zod';
import { labelled, text } from './fields.ts';

/** What a column of the reception ledger can show. */
export const RECEPTION_LEDGER_FIELDS = [
  'seq',
  'date',
  'station',
  'deputies',
  'visitor',
  'phone',
  'address',
  'matter',
  'onSpotReply',
  'transferred',
  'unit',
  'progress',
  'feedbackOn',
  'satisfaction',
  'registrar',
] as const;

/** `ledgers.json`: how the office's ledgers are laid out; a column's width counts characters of the sheet's font. */
export const ledgersSchema = z.strictObject({
  reception: labelled(
    '选民接待登记簿',
    z.strictObject({
      title: labelled('标题', text),
      orientation: labelled('纸张方向', z.enum(['portrait', 'landscape'])),
      columns: labelled(
        '栏目',
        z
          .array(
            z.strictObject({
              field: labelled('内容', z.enum(RECEPTION_LEDGER_FIELDS)),
              heading: labelled('栏目名称', text),
              width: labelled('列宽', z.number().min(1).max(120)),
            }),
          )
          .min(1),
      ),
    }),
  ),
});

export type LedgerSettings = z.infer<typeof ledgersSchema>;
export type ReceptionLedgerField = (typeof RECEPTION_LEDGER_FIELDS)[number];
