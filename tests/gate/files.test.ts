import { describe, expect, it } from 'vitest';
import { fileCounter } from '#electron/app/files.ts';

const bytes = new Uint8Array([1, 2, 3]);

describe('the counter for files', () => {
  it('hands a made file out once', () => {
    const counter = fileCounter();
    const { file, name } = counter.deliver('通知', bytes, 'docx');
    expect(name).toBe('通知.docx');
    expect(counter.handOut(file)).toMatchObject({ name: '通知.docx', bytes });
    expect(counter.handOut(file)).toBeUndefined();
  });

  it('keeps what was brought in for the steps that follow, the latest forty of them', () => {
    const counter = fileCounter();
    const ids = Array.from({ length: 41 }, (_, at) => counter.receive(`名册${at}.xlsx`, bytes));
    expect([1, 1, 40].map((at) => counter.take(ids[at] ?? '').name)).toEqual([
      ...['名册1.xlsx', '名册1.xlsx', '名册40.xlsx'],
    ]);
    expect(() => counter.take(ids[0] ?? '')).toThrow('选中的文件已不在内存里。');
  });

  it('forgets all of them when the vault is locked', () => {
    const counter = fileCounter();
    const id = counter.receive('名册.xlsx', bytes);
    counter.clear();
    expect(() => counter.take(id)).toThrow('选中的文件已不在内存里。');
  });
});
