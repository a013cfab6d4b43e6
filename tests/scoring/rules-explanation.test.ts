import { describe, expect, it } from 'vitest';
import type { DutyRecords } from '#features/scoring/rules/records.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import { duties, R1, received } from './duties.ts';

function explanation(code: string, records: Partial<DutyRecords>) {
  const item = scoreDeputy(R1, duties(records)).items.find((candidate) => candidate.code === code);
  return { reasons: item?.reasons.map(({ text, points }) => [text, points]), toRaise: item?.toRaise };
}

describe('the explanation of an item', () => {
  it('names each attendance, counted or not, in order of dates, with its points in halves', () => {
    const kind = '学习培训';
    expect(
      explanation('training', {
        attendances: [
          { id: 'a', date: '2025-09-10', title: '代表法专题学习', kind, mark: 'late' },
          { id: 'c', date: '2025-03-12', title: '代表履职能力培训', kind, mark: 'present' },
          { id: 'b', date: '2025-05-20', title: '监督法学习', kind, mark: 'leave' },
          { id: 'd', date: '2025-10-10', title: '预算法学习', kind, mark: 'absent' },
          { id: 'e', date: '2025-11-10', title: '选举法学习', kind, mark: 'not-notified' },
        ],
      }),
    ).toEqual({
      reasons: [
        ['3月12日 代表履职能力培训，出席，+3', 6],
        ['5月20日 监督法学习，请假，不计分', 0],
        ['9月10日 代表法专题学习，迟到，+1', 2],
        ['10月10日 预算法学习，缺席，不计分', 0],
      ],
      toRaise: '再参加1次学习培训，可加1分',
    });
  });

  it('says which visitor came to a reception that is already counted, and when the cap is full', () => {
    const dates = ['01-06', '01-06', '02-06', '03-06', '04-06', '05-06', '06-06'];
    expect(
      explanation('reception', {
        receptions: dates.map((date, index) =>
          received(`r${index}`, `2025-${date}`, '大坪代表联络站', index === 0 ? '曹义丽' : ''),
        ),
      }),
    ).toEqual({
      reasons: [
        ['1月6日 在大坪代表联络站接待选民曹义丽，+4', 8],
        ['1月6日 在大坪代表联络站接待选民，同日同地只计一次', 0],
        ['2月6日 在大坪代表联络站接待选民，+2', 4],
        ['3月6日 在大坪代表联络站接待选民，+2', 4],
        ['4月6日 在大坪代表联络站接待选民，+2', 4],
        ['5月6日 在大坪代表联络站接待选民，+2', 4],
        ['6月6日 在大坪代表联络站接待选民，已满上限', 0],
      ],
      toRaise: undefined,
    });
  });

  it('shares one cap between led and co-signed proposals in order of dates', () => {
    const proposal = (id: string, raisedOn: string, role: 'lead' | 'cosigner') => ({
      id,
      number: `2025-${id}`,
      title: '关于修路的建议',
      raisedOn,
      role,
    });
    expect(
      explanation('proposals', {
        proposals: [
          proposal('004', '2025-06-01', 'lead'),
          proposal('001', '2025-03-01', 'cosigner'),
          proposal('002', '2025-04-01', 'lead'),
          proposal('003', '2025-05-01', 'lead'),
          proposal('005', '2025-07-01', 'cosigner'),
        ],
      }),
    ).toEqual({
      reasons: [
        ['3月1日 联名提出第2025-001号建议“关于修路的建议”，+1', 2],
        ['4月1日 领衔提出第2025-002号建议“关于修路的建议”，+6', 12],
        ['5月1日 领衔提出第2025-003号建议“关于修路的建议”，+2', 4],
        ['6月1日 领衔提出第2025-004号建议“关于修路的建议”，+1（已满上限）', 2],
        ['7月1日 联名提出第2025-005号建议“关于修路的建议”，已满上限', 0],
      ],
      toRaise: undefined,
    });
  });

  it('says that co-signing has its own limit', () => {
    const { reasons, toRaise } = explanation('proposals', {
      proposals: [1, 2, 3, 4, 5].map((day) => ({
        id: `p${day}`,
        number: `2025-00${day}`,
        title: '关于路灯的建议',
        raisedOn: `2025-03-0${day}`,
        role: 'cosigner' as const,
      })),
    });
    expect([reasons?.at(-1), toRaise]).toEqual([
      ['3月5日 联名提出第2025-005号建议“关于路灯的建议”，此类最多计4分，已满', 0],
      '再领衔提出1件建议，可加6分',
    ]);
  });

  it('says why a refused report-back does not count, and that a second congress adds nothing', () => {
    expect(
      explanation('reportback', {
        reportbacks: [
          {
            id: 'b',
            date: '2025-11-22',
            form: '口头',
            refusals: ['合计64票，比有效票62票多2票'],
          },
        ],
      }),
    ).toEqual({
      reasons: [
        ['11月22日 向选民述职（口头），测评计票待更正，更正后计分（合计64票，比有效票62票多2票）', 0],
      ],
      toRaise: '向选民述职1次，可加3分',
    });
  });

  it('adds nothing for what counts only once', () => {
    expect(
      explanation('congress', {
        attendances: [
          { id: 'a', date: '2025-02-18', title: '六次会议', kind: '人代会', mark: 'present' },
          { id: 'b', date: '2025-08-15', title: '七次会议', kind: '人代会', mark: 'present' },
        ],
      }),
    ).toEqual({
      reasons: [
        ['2月18日 六次会议，出席，+15', 30],
        ['8月15日 七次会议，出席，首次已计分，再次不加分', 0],
      ],
      toRaise: undefined,
    });
  });

  it('leads from every reason to its record', () => {
    const { items } = scoreDeputy(
      R1,
      duties({
        attendances: [{ id: 'a1', date: '2025-02-18', title: '六次会议', kind: '人代会', mark: 'present' }],
        receptions: [received('r1', '2025-01-06', '甲站')],
        proposals: [{ id: 'p1', number: '1', title: '修路', raisedOn: '2025-01-01', role: 'lead' }],
        reportbacks: [{ id: 'b1', date: '2025-11-20', form: '书面', refusals: [] }],
        deeds: [{ id: 'd1', date: '2025-05-01', kind: '公益慈善', title: '捐书' }],
      }),
    );
    expect(items.flatMap(({ code, reasons }) => reasons.map(({ record }) => [code, record]))).toEqual([
      ['congress', { kind: 'attendance', id: 'a1' }],
      ['proposals', { kind: 'proposal', id: 'p1' }],
      ['reception', { kind: 'reception', id: 'r1' }],
      ['charity', { kind: 'deed', id: 'd1' }],
      ['reportback', { kind: 'reportback', id: 'b1' }],
    ]);
  });
});
