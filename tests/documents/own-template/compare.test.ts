import { describe, expect, it } from 'vitest';
import type { Ask } from '#documents/own-template/asked.ts';
import { compareFields, editDistance, meantForFields, nearest } from '#documents/own-template/compare.ts';
import { offeredBy, withLists } from '#documents/own-template/data.ts';

const offered = {
  fields: ['发文机关', '成文日期', '联系人', '年度'],
  images: ['印章'],
  tables: { 承办单位: ['名称', '件数'], 逾期意见: ['标题'], 空表: [] },
};

const place = { words: '正文第3段', around: '请……办理' };
const ask = (kind: Ask['kind'], name: string, within?: string): Ask => ({ kind, name, within, place });
const saysOf = (...asks: Ask[]) => compareFields(asks, offered).unknown.map(({ sentence }) => sentence);

describe('fields asked for and fields there are', () => {
  it('agree where every name is known: of the document, of the loop’s table, or numbered by themselves', () => {
    expect(
      compareFields(
        [
          ask('field', '发文机关'),
          ask('loop', '承办单位'),
          ask('field', '名称', '承办单位'),
          ask('field', '年度', '承办单位'),
          ask('field', '序号', '承办单位'),
          ask('field', '第一层序数'),
          ask('condition', '逾期意见'),
          ask('image', '印章'),
        ],
        offered,
      ),
    ).toEqual({
      unknown: [],
      unused: { fields: ['成文日期', '联系人'], images: [], tables: ['空表'] },
    });
  });

  it('know the columns of outer loops, and fields that are written as other programs write them', () => {
    const within = { ...ask('field', '标题', '承办单位'), outer: ['逾期意见'] };
    expect(saysOf(within)).toEqual([]);
    expect(saysOf({ ...within, outer: [] })).not.toEqual([]);
    const quoted = (name: string, written: string) => ({ name, written, place });
    expect(
      meantForFields(
        [quoted('年度', '《年度》'), quoted('代表法', '《代表法》'), quoted('姓名', '«姓名»')],
        offered,
      ),
    ).toEqual([
      '正文第3段“请……办理”：“《年度》”不会填，要填请写“{年度}”。',
      '正文第3段“请……办理”：“«姓名»”不会填，要填请写“{姓名}”。',
    ]);
  });

  it('differ by name and place, with the nearest name there is', () => {
    expect(
      compareFields(
        [ask('field', '发文机构'), ask('field', '件教', '承办单位'), ask('loop', '项目')],
        offered,
      ).unknown,
    ).toEqual([
      {
        kind: 'field',
        name: '发文机构',
        nearest: '发文机关',
        sentence: '正文第3段“请……办理”：没有名为“发文机构”的字段，是不是“发文机关”。',
      },
      {
        kind: 'field',
        name: '件教',
        nearest: '件数',
        sentence: '正文第3段“请……办理”：没有名为“件教”的字段，是不是“件数”。',
      },
      { kind: 'loop', name: '项目', sentence: '正文第3段“请……办理”：没有名为“项目”的表。' },
    ]);
  });

  it('are told apart where a name is known as something else', () => {
    expect(
      saysOf(
        ask('loop', '联系人'),
        ask('field', '承办单位'),
        ask('field', '名称'),
        ask('field', '标题', '承办单位'),
        ask('field', '印章'),
        ask('image', '年度'),
      ).map((sentence) => sentence.replace('正文第3段“请……办理”：', '')),
    ).toEqual([
      '“联系人”是字段，不是表，不能循环；要在它有内容时才出现，请写“{?联系人}”。',
      '“承办单位”是表，请写“{#承办单位}”和“{/承办单位}”，把每行的内容写在中间。',
      '“名称”是表“承办单位”里的一栏，要写在“{#承办单位}”和“{/承办单位}”中间。',
      '“标题”是表“逾期意见”里的一栏，要写在“{#逾期意见}”和“{/逾期意见}”中间。',
      '“印章”是图片，请写“{%印章}”。',
      '“年度”是文字，不是图片，请写“{年度}”。',
    ]);
  });

  it('are not compared within a table that has no rows, whose columns nobody knows', () => {
    expect(saysOf(ask('loop', '空表'), ask('field', '任何', '空表'))).toEqual([]);
  });

  it('come from the data, pictures apart', () => {
    const seal = { bytes: new Uint8Array(), width: 42, height: 42 };
    expect(
      offeredBy({
        fields: { 年度: 2025, 印章: seal },
        tables: { 单位: [{ 名称: '甲' }, { 件数: 2 }], 空: [] },
      }),
    ).toEqual({ fields: ['年度'], images: ['印章'], tables: { 单位: ['名称', '件数'], 空: [] } });
  });

  it('include a shipped template’s lists, written out', () => {
    const lists = { 单位列举: { table: '单位', item: '{名称}{件数}件', join: '、' } };
    const data = {
      fields: { 年度: 2025 },
      tables: {
        单位: [
          { 名称: '甲', 件数: 2 },
          { 名称: '乙', 件数: 1 },
        ],
      },
    };
    expect(withLists(lists, data).fields).toEqual({ 年度: 2025, 单位列举: '甲2件、乙1件' });
  });
});

describe('the distance of two names', () => {
  it.each([
    ['', '', 0],
    ['年度', '年度', 0],
    ['年度', '年', 1],
    ['联系人', '联络人', 1],
    ['发文机关', '发文关机', 1],
    ['答复', '交办日期', 4],
  ])('from %s to %s is %i', (one, other, distance) => {
    expect([editDistance(one, other), editDistance(other, one)]).toEqual([distance, distance]);
  });

  it('decides which is nearest, and that none is where more than half would change', () => {
    expect(nearest('成文时期', ['发文机关', '成文日期'])).toBe('成文日期');
    expect(nearest('事由', ['时间', '年度'])).toBeUndefined();
    expect(nearest('章', ['年'])).toBeUndefined();
  });
});
