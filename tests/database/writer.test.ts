import { describe, expect, it } from 'vitest';
import { writerOf } from '#database/writer.ts';
import { smallVault } from '#support/small-vault.ts';

const blank = {
  ...{ sex: '', ethnicity: '', birth_month: null, id_number: null, phone: '' },
  ...{ education: '', party: '', pinyin: '', initials: '' },
};

describe('a piece of work', () => {
  it('that fails is taken back wholly, its notes too; what was written before it stays', async () => {
    const { database } = await smallVault(0);
    const writer = writerOf(database);
    const add = (id: string) => writer.insert('persons', { id, name: id, ...blank });
    const kept = () =>
      database.prepare("SELECT id FROM persons WHERE id LIKE 'p-%' ORDER BY id").pluck().all();
    database.exec('BEGIN');
    add('p-1');
    expect(() =>
      writer.attempt(() => {
        add('p-2');
        writer.update('persons', 'p-1', { name: '另一个' });
        writer.remove('persons', 'p-1');
        throw new Error('不行');
      }),
    ).toThrow('不行');
    expect(writer.attempt(() => add('p-3'))).toBeUndefined();
    expect([kept(), writer.take().map(({ record, after }) => [record, after?.name])]).toEqual([
      ['p-1', 'p-3'],
      [
        ['p-1', 'p-1'],
        ['p-3', 'p-3'],
      ],
    ]);
    database.exec('COMMIT');
    expect(kept()).toEqual(['p-1', 'p-3']);
    database.close();
  });
});

describe('the version of what was written', () => {
  it('grows with each write, each handing over of writes and each taking back, and stays where nothing was written', async () => {
    const { database } = await smallVault(0);
    const writer = writerOf(database);
    const grows = (step: () => unknown) => {
      const before = writer.version();
      step();
      return writer.version() > before;
    };
    expect(grows(() => writer.take())).toBe(false);
    expect(grows(() => writer.insert('persons', { id: 'p-1', name: '甲', ...blank }))).toBe(true);
    expect(grows(() => writer.update('persons', 'p-1', { name: '甲' }))).toBe(false);
    expect(grows(() => writer.update('persons', 'p-1', { name: '乙' }))).toBe(true);
    expect(grows(() => writer.take())).toBe(true);
    expect(grows(() => writer.take())).toBe(false);
    const failing = () =>
      writer.attempt(() => {
        throw new Error('不行');
      });
    expect(grows(() => expect(failing).toThrow('不行'))).toBe(true);
    expect(grows(() => writer.remove('persons', 'p-1'))).toBe(true);
    database.close();
  });
});
