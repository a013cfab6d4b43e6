import { describe, expect, it } from 'vitest';
import { headPaths } from '#features/exchange/rules/head-paths.ts';
import { sheetOf } from './make-sheet.ts';

const pathsOf = (...rows: string[][]) =>
  headPaths(sheetOf('表', ...rows), 1, rows.length).map(({ column, texts }) => [column, ...texts]);

describe('the heads of columns in a sheet without merges', () => {
  it('take the word of a group as far as columns have a word of their own below it', () => {
    expect(pathsOf(['姓名', '联系方式', ''], ['', '手机', '住址'])).toEqual([
      [1, '姓名'],
      [2, '联系方式', '手机'],
      [3, '联系方式', '住址'],
    ]);
  });

  it('do not take it where a column has none below, nor beyond such a column', () => {
    expect(pathsOf(['联系方式', '', '', ''], ['手机', '住址', '', '备注'])).toEqual([
      [1, '联系方式', '手机'],
      [2, '联系方式', '住址'],
      [4, '备注'],
    ]);
  });
});
