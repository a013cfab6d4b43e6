import { expect, test } from 'vitest';
import { setPages } from '#documents/pages/set-pages.ts';
import { type BoardData, stationBoard, stationBoardOf } from '#features/boards/documents.ts';
import { paragraphsOf } from '#support/docx.ts';
import { textsOf } from '../documents/pages/set.ts';

const imported = {
  name: '方东',
  sex: '男',
  levelName: '镇人大代表',
  workplace: '上坝村村民',
  constituency: '第1选区（上坝村）',
  group: '第一代表小组（集镇）',
  phone: '17375268886',
  identityNumber: '530624196210227670',
  address: '上坝村3组',
  birthDate: '1962-10-22',
};

const board: BoardData = {
  body: '清溪镇人民代表大会主席团',
  title: '清溪镇代表之家进站代表公示',
  station: '清溪镇代表之家',
  head: '李敏',
  receptionDays: '每月6日、16日、26日上午9时至11时',
  deputies: [imported, { ...imported, name: '欧明和', sex: '女' }],
  asOf: '2025-12-31',
  withPhone: false,
};

test('a wall roster shows its deputies in the order given and basic facts only', () => {
  expect(paragraphsOf(stationBoard(board))).toEqual([
    '清溪镇代表之家进站代表公示',
    '站点：清溪镇代表之家　　站长：李敏　　进站代表：2名　　接待日：每月6日、16日、26日上午9时至11时',
    ...['序号', '姓名', '性别', '代表层级', '工作单位及职务', '选区', '代表小组'],
    ...['1', '方　东', '男', '镇人大代表', '上坝村村民', '第1选区（上坝村）', '第一代表小组（集镇）'],
    ...['2', '欧明和', '女', '镇人大代表', '上坝村村民', '第1选区（上坝村）', '第一代表小组（集镇）'],
    '公示单位：清溪镇人民代表大会主席团　　　　公示内容截至2025年12月31日',
  ]);
});

test('the telephone appears only when asked for; identity number, address and birth date never', () => {
  const text = paragraphsOf(stationBoard({ ...board, withPhone: true })).join('');
  expect(text).toContain('17375268886');
  expect(paragraphsOf(stationBoard(board)).join('')).not.toContain('17375268886');
  for (const secret of [imported.identityNumber, imported.address, imported.birthDate])
    expect(text).not.toContain(secret);
});

test('a station without head or reception days says nothing of them', () => {
  const { head: _, ...rest } = board;
  expect(stationBoardOf({ ...rest, receptionDays: '' }).facts).toEqual([
    { label: '站点', value: '清溪镇代表之家' },
    { label: '进站代表', value: '2名' },
  ]);
});

test('eighteen deputies with telephones fit one sheet', async () => {
  const deputies = Array.from({ length: 18 }, () => imported);
  const { pages } = await setPages(stationBoard({ ...board, deputies, withPhone: true }));
  expect(
    pages.map(
      (page) =>
        textsOf(page)
          .join('')
          .match(/17375268886/g)?.length,
    ),
  ).toEqual([18]);
});

test('a roster that is not yet signed says so on its one sheet, though some of its rows take two lines', async () => {
  const usual = { ...imported, constituency: '第12选区（和平村）', workplace: '和平村企业负责人' };
  const long = {
    ...imported,
    constituency: '第14选区（河西社区第一至第三居民小组）',
    workplace: '河西社区党总支书记、居民委员会主任',
  };
  for (const longer of [0, 1, 2, 3, 6]) {
    const deputies = Array.from({ length: 18 }, (_, at) => (at < longer ? long : usual));
    const { pages } = await setPages(stationBoard({ ...board, deputies, withPhone: true, draft: true }));
    const texts = pages.map((page) => textsOf(page).join(''));
    expect(texts.map((text) => text.includes('未经主席审定'))).toEqual([true]);
  }
});
