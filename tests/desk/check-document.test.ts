import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { line } from '#support/desk.ts';
import { paragraphsOf } from '#support/docx.ts';
import { temporaryFolder } from '#support/office.ts';

/** A notice with a date padded by a zero and a number in square brackets. */
const faulty = composeDocument({
  kind: 'red-head',
  issuer: '清溪镇人民代表大会主席团',
  mark: '清溪镇人民代表大会主席团文件',
  number: '清人大主席团[2025]05号',
  title: '关于开展代表述职评议的通知',
  addressees: '各代表小组：',
  body: [{ kind: 'paragraph', text: '请于2025年03月06日前报送述职报告。' }],
  signature: { body: '清溪镇人民代表大会主席团', date: '2025年3月6日' },
});

describe('desk check-document', () => {
  it('says what departs from the standard and writes a mended copy, without a vault', async () => {
    const folder = temporaryFolder();
    const file = join(folder, '通知.docx');
    const mended = join(folder, '改好.docx');
    writeFileSync(file, faulty);
    const checked = await line('check-document', file, '--json', '--fix', mended);
    expect(checked.code).toBe(1);
    const report = JSON.parse(checked.out);
    expect(report.ok).toBe(false);
    expect(Object.keys(report.findings[0])).toEqual([
      'rule',
      'clause',
      'strength',
      'place',
      'places',
      'found',
      'expected',
      'fixable',
    ]);
    expect(report.findings.map((finding: { found: string }) => finding.found).join('\n')).toContain(
      '2025年03月06日',
    );
    expect(paragraphsOf(readFileSync(mended)).join('\n')).toContain('2025年3月6日前报送');
    expect(paragraphsOf(readFileSync(mended)).join('\n')).toContain('〔2025〕5号');
    expect((await line('check-document', mended, '--json')).code).toBe(0);
  });

  it('refuses what is no Word document', async () => {
    const file = join(temporaryFolder(), '通知.docx');
    writeFileSync(file, '不是文档');
    const refused = await line('check-document', file, '--json');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('通知.docx');
    expect(existsSync(`${file}.out`)).toBe(false);
  });
});
