import { describe, expect, it } from 'vitest';
import {
  changedMarks,
  markOfKey,
  moved,
  pasted,
} from '../../renderer/features/activities/attendance/roll.ts';

const person = (deputyId: string, name: string, group = '一组') => ({ deputyId, name, group });
const roll = [
  person('a', '丁玉兰'),
  person('b', '尹长礼'),
  person('c', '方东'),
  person('d', '方 东', '二组'),
];
const columns = [roll.slice(0, 3), roll.slice(3)];

describe('a key of attendance', () => {
  it('is a digit, or a sign as a sheet has it', () => {
    expect(['1', '√', '出', '2', '迟', '3', '假', '4', '×', 'x', '0', 'Delete'].map(markOfKey)).toEqual([
      ...['present', 'present', 'present', 'late', 'late', 'leave', 'leave', 'absent', 'absent', 'absent'],
      ...['', ''],
    ]);
    expect(['5', 'q', 'Enter', '-'].map(markOfKey)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('moves down through all groups, and sideways to the same row or the last', () => {
    expect(moved(columns, 'c', 'ArrowDown')).toBe('d');
    expect(moved(columns, 'd', 'ArrowDown')).toBe('d');
    expect(moved(columns, 'c', 'ArrowRight')).toBe('d');
    expect(moved(columns, 'd', 'ArrowLeft')).toBe('a');
    expect(moved(columns, 'a', 'ArrowLeft')).toBe('a');
    expect(moved(columns, 'b', 'End')).toBe('d');
  });
});

describe('a pasted column', () => {
  it('follows the roll from the row in hand', () => {
    expect(pasted('√\r\n假\n', roll, 'b')).toEqual({ marks: { b: 'present', c: 'leave' }, unclear: [] });
  });

  it('goes by names where it has them, and guesses nobody', () => {
    expect(pasted('尹长礼\t×\n方东\t√\n李四\t√\n丁玉兰\t去了', roll, 'a')).toEqual({
      marks: { b: 'absent' },
      unclear: ['第 2 行“方东”有同名代表', '第 3 行“李四”不在应到名单里', '第 4 行丁玉兰的“去了”看不懂'],
    });
  });

  it('says of lines past the roll that they are too many', () => {
    expect(pasted('√\n\n√', roll, 'c').unclear).toEqual(['第 3 行多出来了']);
    expect(pasted('√\n\n√', roll, 'c').marks).toEqual({ c: 'present', d: '' });
  });
});

describe('what is saved', () => {
  it('is only what differs; a mark taken away is one without a mark', () => {
    expect(changedMarks({ a: 'present', b: 'late' }, { a: 'present', b: '', c: 'absent', d: '' })).toEqual([
      { deputyId: 'b' },
      { deputyId: 'c', mark: 'absent' },
    ]);
  });
});
