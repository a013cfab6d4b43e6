import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { outlineOf } from '#documents/outline.ts';
import { newOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { templates } from './fill.ts';

const year = 2025;

test('every template that ships has its golden text', () => {
  const names = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  const golden = readdirSync(join(import.meta.dirname, 'golden'));
  expect(names.filter((name) => !golden.includes(`${name}.txt`))).toEqual([]);
});

describe('what a document is made of', () => {
  it('is a quarter or the whole year, the nearest to today first', async () => {
    const { client } = await newOffice();
    const periods = await client.officialDocuments.subjects({ template: 'quarterly-analysis', year });
    expect(periods.map(({ label, line }) => `${label}，${line}`)).toEqual([
      '2025年第四季度，10月1日至12月31日',
      '2025年第三季度，7月1日至9月30日',
      '2025年第二季度，4月1日至6月30日',
      '2025年第一季度，1月1日至3月31日',
      '2025年，1月1日至12月31日',
    ]);
  });

  it.each([
    ['quarterly-analysis', 'unknown-period', '没有这个期间。'],
    ['activity', 'unknown-activity', '没有这次活动。'],
    ['reception-notice', 'unknown-station', '没有这个联络站。'],
  ])('is refused where there is no such record: %s', async (template, code, message) => {
    const { client } = await newOffice();
    const request = client.officialDocuments.preview({ template, year, subject: 'none' });
    expect(await refusalOf(request)).toMatchObject({ code, message });
  });

  it('tells where a period still runs, and where there is nothing to write about', async () => {
    const { client } = await newOffice();
    const gapsOf = async (template: string, subject?: string) => {
      const request = { template, year, subject, issuedOn: '2025-11-15' };
      return (await client.officialDocuments.preview(request)).gaps[0];
    };
    expect(await gapsOf('quarterly-analysis', 'q4')).toBe(
      '2025年第四季度还没有结束，数据只到2025年11月15日。',
    );
    expect(await gapsOf('urging-notice')).toBe(
      '截至2025年11月15日没有逾期未答复的意见建议，不需要发这份通知。',
    );
    expect(await gapsOf('reportback-result')).toBe('2025年度没有可以公告的测评结果。');
  });

  it('makes every document of the year in an office that has recorded nothing yet', async () => {
    const { client } = await newOffice();
    const all = await client.officialDocuments.templates();
    for (const { name } of all.filter(({ about }) => about === 'year')) {
      const { content } = await client.officialDocuments.preview({ template: name, year });
      const text = outlineOf(content)
        .map((block) => block.text)
        .join('');
      expect([name, /undefined|NaN|（）|《》|，，|。。|、、|；。/.exec(text)?.[0]]).toEqual([
        name,
        undefined,
      ]);
    }
  });
});
