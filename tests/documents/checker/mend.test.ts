import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { composeDocument } from '#documents/compose.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { canValidate, paragraphsOf, partOf, schemaFaults } from '#support/docx.ts';
import { times } from '#support/sweep.ts';
import { notice } from './clean.ts';
import { edited, swap } from './edited.ts';
import { foreign } from './foreign.ts';

const mend = (bytes: Uint8Array) => mendDocument(bytes, '公文.docx');
const saying = (text: string) =>
  composeDocument({ ...notice, body: [...notice.body, { kind: 'paragraph', text }] });

describe('mending', () => {
  it('done twice gives the same bytes as once, whatever faults come together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(TEXTS, { minLength: 1 }), async (texts) => {
        const once = await mend(saying(texts.join('')));
        const twice = await mend(once.bytes);
        expect(twice.after).toEqual(once.after);
        expect(twice.bytes).toBe(once.bytes);
      }),
      { numRuns: times(10, 25) },
    );
  });

  it('keeps every part it does not touch byte for byte', async () => {
    const seeded = edited(saying('请各单位,抓紧办理。'), { 'word/theme/extra.bin': () => '原样' });
    const [before, after] = [unzipSync(seeded), unzipSync((await mend(seeded)).bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter(
      (path) => Buffer.compare(after[path] ?? new Uint8Array(), before[path] ?? new Uint8Array()) !== 0,
    );
    expect(changed).toEqual(['word/document.xml']);
  });

  it('rewrites only the words at fault, and what stands around them in their runs stays', async () => {
    const seeded = saying('请王喆,陶堃等"代表"抓紧办理...');
    const clean = saying('请王喆，陶堃等“代表”抓紧办理……');
    const mended = await mend(seeded);
    expect(paragraphsOf(mended.bytes)).toEqual(paragraphsOf(clean));
    expect(partOf(mended.bytes, 'word/document.xml')).toBe(partOf(clean, 'word/document.xml'));
  });

  it('brings a document of another office into form', async () => {
    const mended = await mend(await foreign());
    expect(mended.before.findings.length).toBeGreaterThan(25);
    expect(mended.after.findings.map(({ rule }) => rule)).toEqual(['numbering-skip']);
    expect(paragraphsOf(mended.bytes)).toEqual([
      '关于开展2025年度代表视察活动的通知',
      '各代表小组：',
      '根据《代表法》有关规定，决定于2025年3月8日开展视察。现将有关事项通知如下：',
      '一、视察内容',
      '农村人居环境整治“回头看”情况……',
      '三、有关要求',
      '（一）高度重视。各小组要认真组织（含请假）。',
      '附件：1．视察安排表',
      '2．视察路线',
      '清溪镇人大',
      '2025年3月8日',
    ]);
  });

  it.runIf(canValidate)('writes what the Open XML SDK accepts', async () => {
    expect(await schemaFaults((await mend(await foreign())).bytes)).toEqual([]);
    const worst = composeDocument({
      ...notice,
      number: '清人大[2025]第012号',
      title: `${notice.title}。`,
      addressees: '各承办单位',
    });
    const seeded = edited(worst, {
      'word/document.xml': [
        swap(/<w:pBdr>.*?<\/w:pBdr>/, ''),
        swap('w:top="2098"', 'w:top="1440"'),
        swap('<w:pageBreakBefore/>', ''),
        swap('w:eastAsia="仿宋"', 'w:eastAsia="仿宋_GB2312"'),
        swap('请各单位抓紧办理。', '  请各单位,抓紧办理．'),
      ],
      'word/settings.xml': swap('<w:evenAndOddHeaders/>', ''),
    });
    const { bytes, before, after } = await mend(seeded);
    expect([before.findings.length > 8, after.findings.filter(({ fixable }) => fixable)]).toEqual([true, []]);
    expect(await schemaFaults(bytes)).toEqual([]);
  });
});

const TEXTS = [
  '请各单位,抓紧办理;',
  '开展"回头看"...',
  '（含村)，，',
  '于2025.03.08前',
  '截至2025年03月08号',
  '共１２件 全部--办结',
  '见县人大发[2025]第03号',
  '《关于《代表法》的说明》',
  '由王喆,陶堃等提出。',
  '（未完',
];

test('a file in unusual XML is checked but not rewritten', async () => {
  const renamed = edited(saying('请各单位,抓紧办理。'), {
    'word/document.xml': (xml) =>
      xml
        .replace(/(<\/?)w:/g, '$1x:')
        .replace(/ w:/g, ' x:')
        .replace('xmlns:w=', 'xmlns:x='),
  });
  expect((await checkDocument(renamed, '公文.docx')).findings.map(({ rule }) => rule)).toEqual([
    'half-width-marks',
  ]);
  await expect(mend(renamed)).rejects.toThrow(Refusal);
});
