/** The five kinds of workbook an office keeps. */
export type WorkbookKind = 'roster' | 'receptions' | 'attendance' | 'opinions' | 'tallies';

/** One thing a workbook can say of each row: what the office calls it, and the headings it is found under. */
type Field = { label: string; headings: readonly string[]; repeats?: true };

/** A kind of workbook by its headings: one of each group in `needs` must be there, and `atLeast` columns in all. */
export type WorkbookForm = {
  kind: WorkbookKind;
  title: string;
  needs: readonly (readonly string[])[];
  atLeast: number;
  fields: Readonly<Record<string, Field>>;
};

const serial: Field = { label: '序号', headings: ['序号', '编号', '序', '号'] };
const note: Field = { label: '备注', headings: ['备注', '说明'] };
const group: Field = {
  label: '代表小组',
  headings: ['所属代表小组', '代表小组', '所属小组', '小组', '所在小组'],
};
const phone: Field = {
  label: '联系电话',
  headings: ['联系电话', '电话', '手机', '手机号', '手机号码', '电话号码', '联系方式'],
};
const unit: Field = {
  label: '承办单位',
  headings: ['承办单位', '主办单位', '办理单位', '转办单位', '责任单位'],
};

/** Headings as offices write them, with white space, line breaks and a remark in brackets left out. */
export const WORKBOOK_FORMS: readonly WorkbookForm[] = [
  {
    kind: 'roster',
    title: '代表名册',
    needs: [['name'], ['sex', 'birthMonth', 'idNumber'], ['constituency', 'level', 'composition', 'party']],
    atLeast: 5,
    fields: {
      serial,
      name: { label: '姓名', headings: ['姓名', '代表姓名', '代表'] },
      sex: { label: '性别', headings: ['性别'] },
      ethnicity: { label: '民族', headings: ['民族'] },
      birthMonth: { label: '出生年月', headings: ['出生年月', '出生日期', '出生年月日', '出生'] },
      education: { label: '文化程度', headings: ['文化程度', '学历'] },
      party: { label: '政治面貌', headings: ['政治面貌', '党派'] },
      workplace: {
        label: '工作单位及职务',
        headings: ['工作单位及职务', '单位及职务', '单位职务', '工作单位', '工作单位职务', '职务', '单位'],
      },
      composition: {
        label: '代表构成',
        headings: ['代表构成', '构成', '身份构成', '代表类别', '类别', '身份'],
      },
      constituency: { label: '选区', headings: ['选区', '原选区', '所在选区', '选举单位', '原选举单位'] },
      level: { label: '代表层级', headings: ['代表层级', '层级', '代表级别', '级别'] },
      phone,
      idNumber: {
        label: '身份证号码',
        headings: ['身份证号码', '身份证号', '身份证', '公民身份号码', '证件号码'],
      },
      group,
      station: {
        label: '所进站点',
        headings: ['所进站点', '所属站点', '所在站点', '进站站点', '联络站', '站点'],
      },
      note,
    },
  },
  {
    kind: 'receptions',
    title: '选民接待登记簿',
    needs: [['date'], ['deputies'], ['matter']],
    atLeast: 5,
    fields: {
      serial,
      date: { label: '接待日期', headings: ['接待日期', '接待时间', '来访日期', '来访时间', '日期', '时间'] },
      station: { label: '接待地点', headings: ['接待地点', '接待站点', '联络站', '站点', '地点'] },
      deputies: {
        label: '接待代表',
        headings: ['接待代表', '接访代表', '接待代表姓名', '接待人', '值班代表'],
      },
      visitor: {
        label: '来访人姓名',
        headings: ['来访人姓名', '来访人', '群众姓名', '选民姓名', '来访群众', '来访选民', '反映人', '姓名'],
      },
      phone,
      address: { label: '住址', headings: ['住址', '家庭住址', '地址', '村组'] },
      matter: {
        label: '反映问题',
        headings: [
          '反映的主要问题及诉求',
          '反映的主要问题',
          '反映问题',
          '反映的问题',
          '反映内容',
          '反映事项',
          '主要问题',
          '主要诉求',
          '诉求',
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
  },
  {
    kind: 'attendance',
    title: '履职考勤表',
    needs: [['name'], ['activity']],
    atLeast: 2,
    fields: {
      serial,
      name: { label: '姓名', headings: ['姓名', '代表姓名', '代表'] },
      group,
      activity: { label: '活动', headings: [], repeats: true },
      note,
    },
  },
  {
    kind: 'opinions',
    title: '意见建议台账',
    needs: [['lead'], ['title', 'content']],
    atLeast: 5,
    fields: {
      number: { label: '编号', headings: ['编号', '建议编号', '意见编号', '建议号', '序号'] },
      raisedOn: { label: '提出日期', headings: ['提出日期', '提出时间', '收到日期', '登记日期'] },
      lead: {
        label: '提出代表',
        headings: ['提出代表', '领衔代表', '领衔人', '建议人', '提出人', '代表姓名'],
      },
      cosigners: { label: '联名代表', headings: ['联名代表', '附议代表', '附议人', '联名人'] },
      title: { label: '标题', headings: ['标题', '建议标题', '题目', '建议题目', '案由', '意见标题'] },
      content: { label: '内容', headings: ['内容', '建议内容', '意见内容', '主要内容', '内容摘要'] },
      category: { label: '类别', headings: ['类别', '分类', '建议类别', '意见类别'] },
      source: { label: '来源', headings: ['来源', '意见来源', '来源渠道'] },
      unit,
      assignedOn: { label: '交办日期', headings: ['交办日期', '交办时间'] },
      dueOn: {
        label: '要求办结日期',
        headings: ['要求办结日期', '办结期限', '办理期限', '要求办结时间', '答复期限'],
      },
      answeredOn: { label: '答复日期', headings: ['答复日期', '答复时间', '办结日期', '办复日期'] },
      result: { label: '办理结果分类', headings: ['办理结果分类', '办理结果', '结果分类', '结果类别'] },
      deputyRating: { label: '代表评价', headings: ['代表评价', '代表满意度', '代表反馈'] },
      voterRating: { label: '选民评价', headings: ['选民评价', '选民满意度', '群众评价'] },
      note,
    },
  },
  {
    kind: 'tallies',
    title: '述职评议计票表',
    needs: [['deputy'], ['valid'], ['vote']],
    atLeast: 6,
    fields: {
      serial,
      deputy: { label: '述职代表', headings: ['述职代表', '述职人', '代表姓名', '姓名'] },
      date: { label: '述职日期', headings: ['述职日期', '述职时间', '评议日期', '测评日期', '日期'] },
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
  },
];

/** The form of one kind of workbook. */
export function formOf(kind: WorkbookKind): WorkbookForm {
  const form = WORKBOOK_FORMS.find((candidate) => candidate.kind === kind);
  if (!form) throw new RangeError(`no form for ${kind}`);
  return form;
}

/** What the office calls a field of a kind, such as 出生年月. */
export function fieldLabel(kind: WorkbookKind, field: string): string {
  return formOf(kind).fields[field]?.label ?? field;
}
