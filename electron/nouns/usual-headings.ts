/** Words under which workbooks keep what several nouns have; each of them names the list. */
export const usualHeadings = {
  note: ['说明', '备考'],
  phone: ['联系手机', '手机号码', '手机号', '手机', '移动电话', '电话号码', '电话', '联系方式', '联系号码'],
  unit: [
    '主办单位',
    '拟主办单位',
    '拟承办单位',
    '办理单位',
    '转办单位',
    '责任单位',
    '交办单位',
    '承办部门',
    '责任部门',
  ],
} as const;
