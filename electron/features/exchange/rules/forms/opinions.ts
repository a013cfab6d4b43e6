import { note, serial, unit, type WorkbookForm } from './form.ts';

/** 意见建议台账. A ledger without numbers of its own is told by its serial numbers. */
export const opinionsForm: WorkbookForm = {
  kind: 'opinions',
  title: '意见建议台账',
  subject: 'lead',
  needs: [['lead'], ['title', 'content']],
  atLeast: 5,
  fields: {
    serial,
    number: {
      label: '编号',
      headings: ['建议编号', '意见编号', '编号', '建议号', '件号', '建议案号', '案号', '序号'],
    },
    raisedOn: {
      label: '提出日期',
      headings: ['提出日期', '提出时间', '收到日期', '收到时间', '登记日期', '提交日期'],
    },
    lead: {
      label: '提出代表',
      headings: [
        ...[
          '提出代表',
          '领衔代表',
          '领衔人',
          '提建议人',
          '提建议代表',
          '建议代表',
          '提出建议代表',
          '提议人',
          '建议人',
          '提出人',
          '提案人',
          '代表姓名',
          '提出者',
        ],
      ],
      person: true,
    },
    leadPlace: {
      label: '提出代表的单位（分清同名）',
      headings: ['提建议人单位', '提出代表单位', '领衔代表单位', '建议人单位'],
    },
    cosigners: {
      label: '联名代表',
      headings: ['联名代表', '附议代表', '附议人', '联名人', '附议'],
      person: true,
    },
    title: {
      label: '标题',
      headings: ['标题', '建议标题', '建议名称', '题目', '建议题目', '案由', '意见标题', '建议案由'],
    },
    content: {
      label: '内容',
      headings: ['内容', '建议内容', '意见内容', '主要内容', '内容摘要', '意见建议内容'],
    },
    category: { label: '类别', headings: ['类别', '分类', '建议类别', '意见类别'] },
    source: { label: '来源', headings: ['来源', '意见来源', '来源渠道'] },
    unit,
    assignedOn: { label: '交办日期', headings: ['交办日期', '交办时间'] },
    dueOn: {
      label: '要求办结日期',
      headings: ['要求办结日期', '办结期限', '办理期限', '要求办结时间', '答复期限', '办理时限'],
    },
    answeredOn: {
      label: '答复日期',
      headings: ['答复日期', '答复时间', '办结日期', '办复日期', '办结时间'],
    },
    result: { label: '办理结果分类', headings: ['办理结果分类', '办理结果', '结果分类', '结果类别'] },
    deputyRating: { label: '代表评价', headings: ['代表评价', '代表满意度', '代表反馈'] },
    voterRating: { label: '选民评价', headings: ['选民评价', '选民满意度', '群众评价'] },
    note,
  },
};
