/** What an office usually shows or exports whole personal numbers for; anything else is written out. */
export const usualPurposes = [
  '联系本人',
  '核对登记',
  '报送上级',
  '归档存查',
  '上墙公示',
  '移交资料',
] as const;
