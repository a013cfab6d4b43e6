const formula =
  /^关于(?:切实|尽快|妥善|及时)?(?:解决|加强|推进|改善|完善|加快|做好)?(.+?)(?:的)?(?:问题|工作)?的(?:意见建议|意见|建议|议案)$/;

/** What a title is about, without the formula around it: 关于解决村组道路坑洼问题的建议 is 村组道路坑洼. */
export function subjectOf(title: string): string {
  const bare = title.trim().replace(/^《(.*)》$/, '$1');
  const [, subject = ''] = formula.exec(bare) ?? [];
  return subject.length >= 4 ? subject : bare;
}
