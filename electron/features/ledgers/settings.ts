import { z } from 'zod';
import { choice, labelled, text } from '../../settings/fields.ts';
import { receptionColumns } from './rules/reception-columns.ts';

/** `ledgers.json`: how the office's ledgers are laid out; a column's width counts characters of the sheet's font. */
export const ledgersSchema = labelled(
  '台账',
  z.strictObject({
    reception: labelled(
      '选民接待登记簿',
      z.strictObject({
        title: labelled('标题', text, '{站点}、{年}、{月} 处填上各本台账自己的。'),
        orientation: labelled('纸张方向', choice({ portrait: '竖放', landscape: '横放' })),
        columns: labelled(
          '栏目',
          z
            .array(
              z.strictObject({
                field: labelled('内容', choice(receptionColumns)),
                heading: labelled('栏目名称', text),
                width: labelled('列宽', z.number().min(1).max(120), '以字数计。'),
              }),
            )
            .min(1),
        ),
      }),
    ),
  }),
);

export type LedgerSettings = z.output<typeof ledgersSchema>;
