import { choice, needed, neededDate, neededReference, phone, text } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { usualHeadings } from '#electron/nouns/usual-headings.ts';
import { recordNoun } from '#electron/nouns/workbook.ts';

/** A deputies' station (联络站), which outlives terms. */
export const station = recordNoun({
  table: 'stations',
  word: '联络站',
  register: '站点',
  begin: '新增站点',
  called: (of) => [of('name')],
  workbook: {
    title: '联络站名册',
    subject: 'name',
    needs: [['name'], ['address', 'hours', 'head']],
    atLeast: 3,
    parted: false,
  },
  fields: {
    name: needed('站点名称', '请填写站点名称', {
      public: true,
      width: 20,
      headings: ['联络站名称', '代表联络站名称', '代表联络站', '联络站', '站名'],
    }),
    /** The practice's own word: 联络站, 代表之家, 联络点 … */
    kind: text('站点类型', { public: true, width: 10 }),
    /** What the office calls it by beside its name: 百姓说事亭. */
    feature: text('特色名称', { public: true, width: 16 }),
    address: text('地址', { public: true, width: 24, headings: ['站点地址', '详细地址', '所在地'] }),
    hours: text('开放时间', { public: true, width: 16, headings: ['开放日', '开门时间'] }),
    head: text('站长', { public: true, width: 10, headings: ['站长姓名', '负责人'] }),
    deputyHeads: text('副站长', { public: true, width: 14 }),
    liaisons: text('联络员', { public: true, width: 14, headings: ['联络员姓名'] }),
    phone: phone('联系电话', { masked: true, width: 14, headings: usualHeadings.phone }),
  },
});

/** What was found at a station for one item of a standard; as the standard worded it then. */
export const stationFinding = noun({
  table: 'station_findings',
  word: '站点达标',
  called: (of) => [of('stationId'), of('standard'), of('item')],
  station: 'stationId',
  fields: {
    stationId: neededReference('站点', 'stations', '请选择站点'),
    standardId: text('标准标识', { inner: true }),
    standard: text('标准', { public: true, width: 16 }),
    code: text('条目编码', { inner: true }),
    item: text('条目', { public: true, width: 16 }),
    finding: choice('达标情况', { met: '符合', unmet: '不符合' }, { public: true, width: 10 }),
    checkedOn: neededDate('查看日期', '请填写查看日期', { public: true, width: 12 }),
  },
});

export type Station = RecordOf<typeof station>;
export type StationFinding = RecordOf<typeof stationFinding>;
