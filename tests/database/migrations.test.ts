import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { temporaryFolder } from '#support/office.ts';

describe('the step that lets ledgers begin with 1 anew', () => {
  it('keeps every opinion with its cosigners, and takes a second of one number', () => {
    const database = openDatabase(`${temporaryFolder()}/office.db`, new Uint8Array(32).fill(7), {
      create: true,
    });
    migrate(
      database,
      migrations.filter(({ number }) => number < 90),
    );
    database.exec(`
      INSERT INTO terms (id, ordinal, name, current) VALUES ('t', 19, '第十九届', 1);
      INSERT INTO persons (id, name, sex, ethnicity, phone, education, party, pinyin, initials)
        VALUES ('p', '罗春禾', '女', '彝族', '', '', '', 'luo chun he', 'lch'), ('q', '邓开源', '男', '汉族', '', '', '', 'deng kai yuan', 'dky');
      INSERT INTO deputies (id, person_id, term_id, position, level, workplace, composition, constituency, note)
        VALUES ('a', 'p', 't', 1, 'township', '', '', '', ''), ('b', 'q', 't', 2, 'township', '', '', '', '');
    `);
    const opinion = database.prepare(
      "INSERT INTO opinions VALUES (@id, @number, @day, 'a', @title, '', '', '', '', NULL, NULL, NULL, '', '', '', '')",
    );
    opinion.run({ id: 'o', number: '1', day: '2024-03-04', title: '关于修路的建议' });
    database.exec("INSERT INTO opinion_cosigners VALUES ('c', 'o', 'b', 0)");
    expect(() => opinion.run({ id: 'x', number: '1', day: '2025-03-04', title: '关于修桥的建议' })).toThrow(
      /UNIQUE/,
    );

    migrate(database);
    opinion.run({ id: 'x', number: '1', day: '2025-03-04', title: '关于修桥的建议' });
    expect(database.prepare('SELECT id, number, title FROM opinions ORDER BY raised_on').all()).toEqual([
      { id: 'o', number: '1', title: '关于修路的建议' },
      { id: 'x', number: '1', title: '关于修桥的建议' },
    ]);
    expect(database.prepare('SELECT * FROM opinion_cosigners').all()).toEqual([
      { id: 'c', opinion_id: 'o', deputy_id: 'b', position: 0 },
    ]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(() => database.exec("UPDATE opinions SET lead_id = 'nobody'")).toThrow(/FOREIGN KEY/);
    database.close();
  });
});
