import { note, phone, serial, unit, type WorkbookForm } from './form.ts';

/** 选民接待登记簿. */
export const receptionsForm: WorkbookForm = {
  kind: 'receptions',
  title: '选民接待登记簿',
  subject: 'deputies',
  needs: [['date'], ['deputies'], ['matter']],
  atLeast: 5,
  fields: {
    serial,
    date: {
      label: '接待日期',
      headings: ['接待日期', '接待时间', '来访日期', '来访时间', '登记日期', '日期', '时间'],
    },
    station: {
      label: '接待地点',
      headings: ['接待地点', '接待站点', '接待场所', '代表联络站', '联络站', '站点', '地点'],
    },
    deputies: {
      label: '接待代表',
      headings: ['接待代表', '接访代表', '接待代表姓名', '接待人', '接访人', '值班代表', '代表姓名'],
      person: true,
    },
    visitor: {
      label: '来访人姓名',
      headings: [
        ...[
          '来访人姓名',
          '来访人',
          '来访者',
          '群众姓名',
          '选民姓名',
          '来访群众',
          '来访选民',
          '反映人',
          '姓名',
        ],
      ],
      person: true,
    },
    phone: { ...phone, of: 'visitor' },
    address: { label: '住址', headings: ['住址', '家庭住址', '地址', '村组', '所在村组'], of: 'visitor' },
    matter: {
      label: '反映问题',
      headings: [
        ...['反映的主要问题及诉求', '反映的主要问题', '反映问题', '反映的问题', '反映内容', '反映事项'],
        ...['反映情况', '主要问题', '主要诉求', '诉求', '意见建议内容'],
      ],
    },
    onSpotReply: { label: '当场答复', headings: ['当场答复情况', '当场答复', '现场答复', '答复情况'] },
    transferred: { label: '是否转办', headings: ['是否转办', '是否转交', '转办', '转交'] },
    unit,
    progress: { label: '办理情况', headings: ['办理情况', '办理结果', '处理结果', '处理情况'] },
    feedbackOn: { label: '反馈日期', headings: ['反馈日期', '反馈时间'] },
    satisfaction: { label: '满意度', headings: ['满意度', '选民评价', '是否满意'] },
    registrar: { label: '登记人', headings: ['登记人', '记录人'] },
    note,
  },
};
