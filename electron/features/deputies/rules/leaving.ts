/** Reasons for which a tenure ends before its term (代表法第六十二条), as the office writes them, and death. */
export const leaveReasons = [
  '辞职被接受',
  '迁出或者调离本行政区域',
  '被罢免',
  '未经批准两次不出席本级人民代表大会会议',
  '丧失行为能力',
  '依照法律被剥夺政治权利',
  '丧失中华人民共和国国籍',
  '去世',
] as const;
