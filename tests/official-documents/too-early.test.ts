import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;
const year = 2025;

async function told({ client }: Office, template: string, about: { subject?: string; issuedOn?: string }) {
  const { subject, issuedOn = '2026-01-15' } = about;
  const choices = subject === undefined ? [] : await client.officialDocuments.subjects({ template, year });
  const chosen = choices.find(({ label }) => label.includes(subject ?? ''));
  const { gaps } = await client.officialDocuments.preview({
    template,
    year,
    issuedOn,
    ...(chosen && { subject: chosen.id }),
  });
  return gaps.filter((gap) => !/还没有填。$|^发文字号未填/.test(gap));
}

const unanswered = '第2025-097号';
const answered = '第2025-003号';

describe('a paper made too early, or too late', () => {
  it('says that an opinion is not answered yet, or answered already', async () => {
    const office = await demoOffice();
    const early = (paper: string) => [`这件意见建议还没有登记答复，${paper}做早了。`];
    expect(await told(office, 'feedback-deputy', { subject: unanswered })).toEqual(early('反馈单'));
    expect(await told(office, 'feedback-voter', { subject: unanswered })).toEqual(early('反馈单'));
    expect(await told(office, 'request-views', { subject: unanswered })).toEqual(early('征询意见表'));
    expect(await told(office, 'feedback-unit', { subject: unanswered })).toEqual([
      ...early('反馈单'),
      '代表和选民都还没有评价，反馈单做早了。',
    ]);
    expect(await told(office, 'feedback-deputy', { subject: answered })).toEqual([]);
    expect(await told(office, 'urging-slip', { subject: answered })).toEqual([
      '这件意见建议已经在2025年11月10日答复，不需要督办。',
    ]);
    expect(await told(office, 'return-slip', { subject: answered })).toEqual([
      '这件意见建议已经在2025年11月10日答复，不能再退回。',
    ]);
    expect(await told(office, 'urging-slip', { subject: unanswered })).toEqual([]);
    expect(await told(office, 'urging-slip', { subject: unanswered, issuedOn: '2025-04-01' })).toEqual([
      '这件意见建议还没有逾期，答复期限是2025年4月30日。',
    ]);
    expect(await told(office, 'assignment-slip', { subject: unanswered, issuedOn: '2025-01-01' })).toEqual([
      '成文日期2025年1月1日早于交办日期2025年1月30日，请核对。',
    ]);
  });

  it('says where the date of issue does not fit the event or the period', async () => {
    const office = await demoOffice();
    expect(await told(office, 'notice', {})).toEqual([
      '成文日期2026年1月15日晚于首场述职评议会的日期2025年11月20日，请核对。',
    ]);
    expect(await told(office, 'notice', { issuedOn: '2025-11-05' })).toEqual([]);
    expect(await told(office, 'supervision-report', { issuedOn: '2025-12-01' })).toEqual([
      '2025年度还没有结束，数据只到2025年12月1日。',
    ]);
    expect(await told(office, 'supervision-report', { issuedOn: '2025-12-31' })).toEqual([]);
    expect(await told(office, 'activity', { subject: '民生实事项目视察' })).toEqual([
      '成文日期2026年1月15日晚于活动日期2025年10月22日，请核对。',
    ]);
    expect(await told(office, 'inspection-report', { subject: '民生实事项目视察', issuedOn: '2025-10-01' })).toEqual([
      '成文日期2025年10月1日早于活动日期2025年10月22日，请核对。',
    ]);
  });
});
