import type { SetDocument } from '#electron/values/set-pages.ts';

const template = (name: string, group: string, label: string, rest: object = {}) => ({
  name,
  label,
  description: `${label}的用途`,
  group,
  kind: 'red-head',
  about: 'year',
  numbered: true,
  ...rest,
});

export const templates = [
  template('notice', 'notices', '关于开展述职评议的通知'),
  template('vote-result', 'announcements', '表决结果公告'),
  template('urging-slip', 'slips', '督办通知单', { kind: 'form', about: 'opinion', numbered: false }),
];

export const contentOf = {
  kind: 'red-head',
  issuer: '清溪镇人民代表大会主席团',
  mark: '清溪镇人民代表大会主席团文件',
  title: '关于开展述职评议的通知',
  body: [{ kind: 'paragraph', text: '会议定于×××举行。' }],
} as const;

/** One page that says where the meeting is. */
export const pages: SetDocument = {
  faces: ['serif'],
  images: [],
  pages: [
    {
      width: 595.3,
      height: 841.9,
      items: [{ kind: 'text', x: 79, y: 105, width: 144, text: '会议定于×××举行。', size: 16, face: 0 }],
    },
  ],
  remarks: [],
};

export const preview = {
  title: '关于开展述职评议的通知',
  questions: [{ kind: 'line', field: '会议时间', optional: false, value: '' }],
  pages,
  gaps: ['“会议时间”还没有填。'],
  content: contentOf,
  faces: ['本机没有“方正小标宋简体”，标题将用“华文中宋”代替。'],
};

export const paperRow = {
  id: 'd1',
  title: '关于开展述职评议的通知',
  label: '关于开展述职评议的通知',
  number: '清人大主席团〔2026〕1号',
  state: 'numbered',
  stateName: '已编号',
  issuedOn: '2026-03-06',
  signedBy: '',
  sentTo: '',
  filedPlace: '',
  reason: '',
};

export const paper = {
  ...paperRow,
  template: 'notice',
  year: 2026,
  answers: {},
  recordsChanged: false,
  returnedReason: '',
  sendTo: '各代表小组',
  stages: [
    { name: '起草', date: '2026-03-06', done: true, current: false },
    { name: '编号', done: true, current: false },
    { name: '签发', done: false, current: true },
  ],
  actions: [],
  timeline: [{ date: '2026-03-06', text: '开始起草', by: '经办人' }],
  gaps: [],
};
