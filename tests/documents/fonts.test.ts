import { describe, expect, it } from 'vitest';
import { chooseFaces, installedFonts, rareCharacters, substitutions } from '#documents/fonts.ts';
import { COMMON } from '#documents/profile.ts';

const { fonts } = COMMON;
const WINDOWS = [
  'SimSun',
  'NSimSun',
  'SimHei',
  'FangSong',
  'KaiTi',
  'SimSun-ExtB',
  'Times New Roman',
  'STZhongsong',
];

describe('the faces of a machine', () => {
  it('need no word where all are installed, under whatever name', () => {
    const all = ['仿宋_GB2312', 'KaiTi_GB2312', '黑体', 'SimSun', 'FZXiaoBiaoSong-B05S', 'Times New Roman'];
    expect(substitutions(all, fonts)).toEqual([]);
    expect(installedFonts(all, fonts)).toEqual(fonts);
  });

  it('of a plain Windows stand in for those that offices install themselves', () => {
    expect(chooseFaces(WINDOWS, fonts).map(({ role, used }) => [role, used])).toEqual([
      ['fang', 'FangSong'],
      ['kai', 'KaiTi'],
      ['hei', '黑体'],
      ['song', '宋体'],
      ['title', 'STZhongsong'],
      ['latin', 'Times New Roman'],
    ]);
    expect(substitutions(WINDOWS, fonts)).toEqual([
      '本机没有“仿宋_GB2312”，正文将用“FangSong”代替。',
      '本机没有“楷体_GB2312”，第二层标题和签发人姓名将用“KaiTi”代替。',
      '本机没有“方正小标宋简体”，标题和发文机关标志将用“STZhongsong”代替。',
    ]);
    expect(installedFonts(WINDOWS, fonts).fang).toEqual({ name: 'FangSong', wide: 'FangSong' });
  });

  it('that are missing altogether are said with the way to get them', () => {
    const [said] = substitutions(
      WINDOWS.filter((name) => name !== 'FangSong'),
      fonts,
    );
    expect(said).toBe(
      '本机没有“仿宋_GB2312”，也没有其他仿宋体，正文会被文字处理软件换成别的字体；Windows 可在“设置—应用—可选功能”里添加“简体中文补充字体”，统信、麒麟可在应用商店的字体管理里安装。',
    );
  });
});

describe('characters beyond GB 2312', () => {
  it('are named with the face that will set them', () => {
    expect(rareCharacters('王堃、陶喆、𠮷野', WINDOWS, fonts)).toEqual([
      '“堃喆”不在 GB 2312 字库里，将用“仿宋”排，字形与正文略有不同。',
      '“𠮷”不在 GB 2312 字库里，将用“SimSun-ExtB”排，字形与正文略有不同。',
    ]);
    expect(rareCharacters('王明', WINDOWS, fonts)).toEqual([]);
  });

  it('are warned of where no face has them', () => {
    expect(rareCharacters('𠮷', ['FangSong'], fonts)).toEqual([
      '“𠮷”不在 GB 2312 字库里，要用“SimSun-ExtB”排，本机没有装，可能排成空白或者方框；安装 Windows 自带的“宋体-ExtB”。',
    ]);
  });

  it('need no other face where the body’s has them', () => {
    const full = { ...fonts, fang: { name: '仿宋', wide: '仿宋' } };
    expect(rareCharacters('王堃', ['FangSong'], full)).toEqual([]);
  });
});
