import { describe, expect, it } from 'vitest';
import { outlineOf } from '#documents/outline.ts';
import { demoOffice } from '#support/office.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;

const year = 2025;
const lastDay = '2025-12-31';

const textOf = async ({ client }: Office, template: string, answers = {}) => {
  const { content } = await client.officialDocuments.preview({ template, year, issuedOn: lastDay, answers });
  return outlineOf(content)
    .map(({ text }) => text)
    .join('\n');
};

const count = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]);

/** What a report says of answers, closes and the deputies' ratings. */
const inReport = (text: string) => ({
  received: count(text, /收到代表(?:意见)?建议(\d+)件/),
  assigned: count(text, /办理(\d+)件/),
  answered: count(text, /已答复(\d+)件/),
  closed: count(text, /已办结(\d+)件/),
  returned: count(text, /收回代表评价(\d+)件/),
  rate: /满意率([\d.]+%)/.exec(text)?.[1],
  meanings: /答复是指.*计算。/.exec(text)?.[0],
});

async function everywhere(office: Office) {
  const { client } = office;
  const annual = await client.county.annual({ year });
  const total = (heading: string) =>
    Number(annual.totals[annual.columns.findIndex((column) => column.endsWith(heading))]);
  const { figures } = await client.today.overview();
  const figure = (name: string) => figures.find((one) => one.name === name);
  const basis = (name: string, pattern: RegExp) => count(figure(name)?.basis ?? '', pattern);
  const { counts } = await client.opinions.list({ year });
  const asked = await client.approvals.ask({ matter: { kind: 'return', year }, word: '请审定' });
  return {
    reports: {
      circular: inReport(await textOf(office, 'supervision-report')),
      county: inReport(await textOf(office, 'report-to-county', { 签发人: '李敏' })),
      congress: inReport(await textOf(office, 'suggestions-report')),
    },
    annual: { closed: total('办结'), satisfied: total('满意'), notes: annual.notes.join('\n') },
    approval: asked.facts.at(-1),
    today: {
      assigned: basis('办结率', /交办(\d+)件/),
      closed: basis('办结率', /办结(\d+)件/),
      returned: basis('满意率', /收回评价(\d+)件/),
      satisfied: basis('满意率', /满意(\d+)件/),
      rate: figure('满意率')?.value,
      meanings: `${figure('办结率')?.meaning}\n${figure('满意率')?.meaning}`,
    },
    list: counts,
  };
}

/** Compares every place that shows a number of answered, closed or satisfied opinions. */
async function agree(office: Office) {
  const { reports, annual, approval, today, list } = await everywhere(office);
  const { circular } = reports;
  expect([circular.received, circular.assigned, circular.answered].every((number) => number > 0)).toBe(true);
  expect(reports.county).toEqual(circular);
  expect(reports.congress).toEqual(circular);
  expect([list.all, list.answered]).toEqual([circular.received, circular.answered]);
  expect({ closed: annual.closed, assigned: today.assigned }).toEqual({
    closed: circular.closed,
    assigned: circular.assigned,
  });
  expect([today.closed, today.returned, today.rate]).toEqual([
    circular.closed,
    circular.returned,
    circular.rate,
  ]);
  expect(today.satisfied).toBe(annual.satisfied);
  expect(((100 * annual.satisfied) / circular.returned).toFixed(1)).toBe(circular.rate?.replace('%', ''));
  expect(approval).toContain(`办结 ${annual.closed} 件，满意 ${annual.satisfied} 件`);
  for (const meaning of circular.meanings?.replace('。', '').split('；').slice(1) ?? [])
    expect([annual.notes.includes(meaning), today.meanings.includes(meaning)]).toEqual([true, true]);
  return { ...circular, satisfied: annual.satisfied };
}

describe('答复、办结 and 满意', () => {
  it('are the same numbers in reports, return, approval and on screens, with what they mean beside them', async () => {
    const office = await demoOffice({ today: lastDay });
    const numbers = await agree(office);
    expect(numbers).toMatchObject({ received: 310, closed: 212, satisfied: 212, rate: '97.7%' });
    expect(numbers.meanings).toContain('满意是指代表评价为“满意”或者“基本满意”');
  });

  it('change together where the practice counts otherwise', async () => {
    const office = await demoOffice({ today: lastDay });
    await office.client.practices.change({
      from: '2025-01-01',
      source: '主席团决定',
      values: [
        { part: 'opinions', key: 'satisfiedRatings', value: ['满意'] },
        { part: 'opinions', key: 'closing', value: { needs: ['replied'], exceptRatings: [] } },
      ],
    });
    const numbers = await agree(office);
    expect(numbers).toMatchObject({ satisfied: 184, rate: '84.8%' });
    expect(numbers.closed).toBe(numbers.answered);
    expect(numbers.meanings).toContain(
      '办结是指已经答复，或者已由经办人登记办结；满意是指代表评价为“满意”，',
    );
  });
});
