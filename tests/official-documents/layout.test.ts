import { describe, expect, it } from 'vitest';
import { familiesOfFontconfig, familiesOfRegistry } from '#electron/app/installed-fonts.ts';
import { partOf } from '#support/docx.ts';
import { refusalOf } from '#support/refusals.ts';
import { newOfficeWithChair } from './papers.ts';

const installed = ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '华文中宋', 'Times New Roman', '仿宋'];

describe('how documents are set', () => {
  it('is as the standard has it until the office sets it otherwise, and then says where it leaves the standard', async () => {
    const { documents } = await newOfficeWithChair({ fonts: async () => installed });
    expect((await documents.settings({})).departures).toEqual([]);
    const tried = { layout: 'common', linePitch: 30, pageNumber: 'centre', thirdLevelBold: true } as const;
    const meaning = await documents.settings({ tried });
    expect(meaning.departures).toEqual([
      expect.stringContaining('行距30磅：每面排21行'),
      expect.stringContaining('页码居中'),
      expect.stringContaining('第三层标题加粗'),
    ]);
    expect((await documents.settings({})).settings).toEqual({ layout: 'common' });
    expect((await documents.saveSettings(tried)).settings).toEqual(tried);
    expect(await documents.settings({})).toEqual(meaning);
    expect((await refusalOf(documents.saveSettings({ layout: 'common', linePitch: 8 }))).message).toBe(
      '行距8磅不能用来排公文。',
    );
  });

  it('is how documents are made from then on', async () => {
    const { documents, app } = await newOfficeWithChair();
    const styles = async () => {
      const { file } = await documents.compose({ template: 'notice', year: 2025 });
      return partOf(app.files.take(file)?.bytes ?? new Uint8Array(), 'word/styles.xml');
    };
    expect(await styles()).toContain('w:line="579"');
    await documents.saveSettings({ layout: 'gbt-33476' });
    const changed = await styles();
    expect(changed).toContain('w:line="592"');
    expect(changed).not.toContain('w:line="579"');
  });

  it('names the faces that will stand in, before anything is saved', async () => {
    const { documents } = await newOfficeWithChair({ fonts: async () => installed });
    const { faces } = await documents.preview({ template: 'notice', year: 2025 });
    expect(faces[0]).toBe('本机没有“方正小标宋简体”，标题和发文机关标志将用“华文中宋”代替。');
  });

  it('says nothing of faces where the machine does not tell which it has', async () => {
    const { documents } = await newOfficeWithChair({ fonts: async () => undefined });
    expect((await documents.preview({ template: 'notice', year: 2025 })).faces).toEqual([]);
  });
});

describe('the fonts of a machine', () => {
  it('are read from what fontconfig and the registry of Windows say', () => {
    expect(familiesOfFontconfig('Noto Serif CJK SC,Noto Serif CJK SC Black\nTimes New Roman\n')).toEqual([
      'Noto Serif CJK SC',
      'Noto Serif CJK SC Black',
      'Times New Roman',
    ]);
    const lines = [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
      '    宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc',
      '    Times New Roman (TrueType)    REG_SZ    times.ttf',
    ];
    expect(familiesOfRegistry(lines.join('\r\n'))).toEqual(['宋体', '新宋体', 'Times New Roman']);
  });
});
