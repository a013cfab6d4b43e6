import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#electron/values/refusal.ts';
import { listPractices, loadPractice } from '#features/practices/store.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'practices-'));
  cpSync('resources/practices/general', path.join(root, 'general'), { recursive: true });
  cpSync('resources/practices/general', path.join(root, 'local'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a practice folder', () => {
  it('is refused with everything that is wrong in it', () => {
    rmSync(path.join(root, 'local', 'rubric.json'));
    writeFileSync(path.join(root, 'local', 'receptions.json'), '{}');
    let refusal: unknown;
    try {
      loadPractice(path.join(root, 'local'));
    } catch (thrown) {
      refusal = thrown;
    }
    expect(refusal instanceof Refusal && refusal.reason).toEqual({
      code: 'practice-invalid',
      message: '做法“local”有6处需要改正',
      remedy: '请按提示改正做法文件夹里的文件，或者换用“通用做法”。',
      details: [
        'rubric.json：做法文件夹里没有这个文件',
        'receptions.json：“接待日”没有填写',
        'receptions.json：“遇节假日”没有填写',
        'receptions.json：“公告提前天数”没有填写',
        'receptions.json：“评价选项”没有填写',
        'receptions.json：“不受理事项”没有填写',
      ],
    });
  });

  it('is listed with its name, and a broken one with its problems', () => {
    writeFileSync(path.join(root, 'local', 'standards.json'), '{"standards": 0}');
    writeFileSync(path.join(root, 'README.md'), '');
    const { summary } = loadPractice(path.join(root, 'general')).practice;
    expect(listPractices(root)).toEqual([
      { directory: path.join(root, 'general'), id: 'general', name: '通用做法', summary, problems: [] },
      {
        directory: path.join(root, 'local'),
        id: 'local',
        name: 'local',
        summary: '',
        problems: ['standards.json：“标准”应为列表'],
      },
    ]);
  });
});

describe('the general practice', () => {
  it('lays out the reception ledger as the office’s own register', () => {
    const { columns } = loadPractice('resources/practices/general').ledgers.reception;
    expect(columns.map(({ field, heading }) => [field, heading])).toEqual([
      ['seq', '序号'],
      ['date', '接待日期'],
      ['station', '接待地点'],
      ['deputies', '接待代表'],
      ['visitor', '来访人姓名'],
      ['phone', '联系方式'],
      ['address', '住址（村组）'],
      ['matter', '反映的主要问题及诉求'],
      ['onSpotReply', '当场答复情况'],
      ['transferred', '是否转办'],
      ['unit', '承办单位'],
      ['progress', '办理情况'],
      ['feedbackOn', '反馈日期'],
      ['satisfaction', '满意度'],
      ['registrar', '登记人'],
    ]);
  });
});
