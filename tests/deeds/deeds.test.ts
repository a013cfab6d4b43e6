import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const books = { date: '2026-01-06', kind: '公益慈善', title: '向村小捐书' };

describe('a deed', () => {
  it('is registered by whoever is at the desk, listed in order of date, and found by deputy and kind', async () => {
    const { client, deputies } = await smallOffice();
    const [first, second] = deputies;
    const made = await client.deeds.save({
      ...books,
      deputyId: first,
      place: '大坪小学',
      evidence: '照片两张',
      note: '备',
    });
    const whole = {
      ...books,
      deputyId: first,
      deputy: '欧明和',
      place: '大坪小学',
      evidence: '照片两张',
      note: '备',
      enteredBy: '经办人',
    };
    expect(made).toEqual({ id: made.id, ...whole });
    await client.deeds.save({
      deputyId: second,
      date: '2026-01-05',
      kind: '化解矛盾纠纷',
      title: '调解地界',
    });
    const titles = async (input = {}) =>
      (await client.deeds.list({ year: 2026, ...input })).map(({ title }) => title);
    expect(await titles()).toEqual(['调解地界', '向村小捐书']);
    expect(await titles({ deputyId: first })).toEqual(['向村小捐书']);
    expect(await titles({ kind: '化解矛盾纠纷' })).toEqual(['调解地界']);
    expect(await titles({ deputyId: first, kind: '化解矛盾纠纷' })).toEqual([]);
    expect(await titles({ year: 2025 })).toEqual([]);
    expect((await client.deputies.detail({ id: first })).timeline).toMatchObject([
      { date: '2026-01-06', kind: 'deeds' },
    ]);
  });

  it('offers the practice’s kinds', async () => {
    const { client } = await smallOffice();
    expect(await client.deeds.choices()).toEqual({
      kinds: ['化解矛盾纠纷', '扶弱济困', '办好事实事', '公益慈善', '其他履职'],
    });
  });

  it.each([
    [{ date: '2026-01-16' }, 'future-date', '履职日期在今天之后。'],
    [{ kind: '聚餐' }, 'unknown-kind', '“聚餐”不在登记事项类型里。'],
    [{ date: '2021-11-19' }, 'not-serving', '欧明和在2021年11月19日不是代表。'],
    [{ deputyId: 'x' }, 'unknown-deputy', '名册中没有这位代表。'],
    [{ id: 'x' }, 'unknown-deed', '没有这条履职登记。'],
  ])('is refused with %j', async (wrong, code, message) => {
    const { client, deputies } = await smallOffice();
    await client.terms.save({ ordinal: 18, name: '第十八届', fromOn: '2016-11-20' });
    expect(await refusalOf(client.deeds.save({ ...books, deputyId: deputies[0], ...wrong }))).toMatchObject({
      code,
      message,
    });
    expect(await client.deeds.list({ year: 2026 })).toEqual([]);
  });
});
