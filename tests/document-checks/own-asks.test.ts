import { describe, expect, it } from 'vitest';
import { RULES } from '#documents/checker/all-rules.ts';
import { composeDocument } from '#documents/compose.ts';
import { customWords } from '#features/document-checks/settings.ts';
import { newOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { notice } from '../documents/checker/clean.ts';

/** A notice that writes 联络站, and a space within its text, which is against custom. */
const paper = composeDocument({
  ...notice,
  body: [
    ...notice.body,
    { kind: 'paragraph', text: '请各联络站办理。' },
    { kind: 'paragraph', text: '请代表联络站抓紧 办理。' },
  ],
});

type Client = Awaited<ReturnType<typeof newOffice>>['client'];
const change = (client: Client, key: 'words' | 'customs', value: unknown) =>
  client.practices.change({
    ...{ from: '2025-01-01', source: '办公室规定' },
    values: [{ part: 'checks', key, value }],
  } as never);

async function office() {
  const { client, app } = await newOffice();
  const upload = app.files.put('来文.docx', paper);
  const told = async () => {
    const { findings, unjudged } = await client.documentChecks.check({ upload });
    return {
      findings: findings.map(({ strength, found, places }) => [strength, found, places.length]),
      unjudged,
    };
  };
  return { client, upload, told };
}
const SPACE = '汉字之间有空格：“…表联络站抓紧 办理。”';
const WORD = '本单位不写“联络站”：“请各联络站办理。”';

describe('what an office asks of a check', () => {
  it('is nothing until it says so', async () => {
    const { told } = await office();
    expect(await told()).toEqual({ findings: [['custom', SPACE, 1]], unjudged: [] });
  });

  it('is told of words that it does not use, but for those within what it writes', async () => {
    const { client, told } = await office();
    await change(client, 'words', [{ wrong: '联络站', right: '代表联络站' }]);
    expect((await told()).findings).toEqual([
      ['custom', SPACE, 1],
      ['recommended', WORD, 1],
    ]);
  });

  it('hears a custom as advice, or not at all; then the report says that it was not looked at', async () => {
    const { client, told } = await office();
    await change(client, 'customs', [{ rule: 'inner-spaces', told: 'advice' }]);
    expect(await told()).toEqual({ findings: [['recommended', SPACE, 1]], unjudged: [] });
    await change(client, 'customs', [{ rule: 'inner-spaces', told: 'not' }]);
    expect(await told()).toEqual({
      findings: [],
      unjudged: ['本单位设置为不提示的习惯做法没有检查。'],
    });
  });

  it('mends by the places of the report that it was shown', async () => {
    const { client, upload } = await office();
    await change(client, 'words', [{ wrong: '抓紧', right: '加紧' }]);
    const { findings } = await client.documentChecks.check({ upload });
    const at = findings.findIndex(({ fixable }) => fixable);
    const mended = await client.documentChecks.mend({ upload, findings: [at] });
    expect(mended.findings.map(({ found }) => found)).toEqual(
      findings.filter((_, index) => index !== at).map(({ found }) => found.replace('抓紧 办理', '抓紧办理')),
    );
  });

  it('is taken of customs only: what is demanded stays, whatever is asked', async () => {
    const customs = new Set(RULES.filter(({ strength }) => strength === 'custom').map(({ rule }) => rule));
    expect(Object.keys(customWords).filter((rule) => !customs.has(rule))).toEqual([]);
    expect([...customs].filter((rule) => !(rule in customWords)).sort()).toEqual([
      ...['comments-left', 'hidden-text', 'impossible-date', 'local-template'],
      ...['request-closing', 'revisions-left'],
    ]);
    const { client } = await office();
    const refused = (customs: unknown) => refusalOf(change(client, 'customs', customs));
    expect(JSON.stringify(await refused([{ rule: 'margins', told: 'not' }]))).toContain('哪一项');
    const twice = [
      { rule: 'length', told: 'not' },
      { rule: 'length', told: 'advice' },
    ];
    expect(JSON.stringify(await refused(twice))).toContain('有重复的内容');
  });
});
