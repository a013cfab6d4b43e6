import { note, serial, type WorkbookForm } from './form.ts';

/** 述职评议计票表. */
export const talliesForm: WorkbookForm = {
  kind: 'tallies',
  title: '述职评议计票表',
  subject: 'deputy',
  needs: [['deputy'], ['valid'], ['vote']],
  atLeast: 6,
  fields: {
    serial,
    deputy: {
      label: '述职代表',
      headings: ['述职代表', '述职人', '述职人员', '代表姓名', '姓名'],
      person: true,
    },
    date: { label: '述职日期', headings: ['述职日期', '述职时间', '评议日期', '测评日期', '日期', '时间'] },
    place: { label: '地点', headings: ['地点', '述职地点', '评议地点'] },
    form: { label: '形式', headings: ['形式', '述职形式', '述职方式'] },
    issued: { label: '发出票', headings: ['发出票', '发出票数', '发出', '发票数', '发票'] },
    returned: { label: '收回票', headings: ['收回票', '收回票数', '收回', '收票数', '回收票'] },
    valid: { label: '有效票', headings: ['有效票', '有效票数', '有效'] },
    vote: {
      label: '票数',
      repeats: true,
      headings: [
        ...['满意', '比较满意', '基本满意', '不太满意', '不满意', '弃权'],
        ...['优秀', '良好', '称职', '基本称职', '不称职', '合格', '基本合格', '不合格'],
        ...['好', '较好', '一般', '较差', '差', '不了解', '赞成', '同意', '反对', '不同意'],
      ],
    },
    note,
  },
};
