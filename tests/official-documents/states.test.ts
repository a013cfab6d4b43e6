import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#electron/values/roles.ts';
import { eventsOf } from '#features/official-documents/rules/events.ts';
import {
  isSeriesCode,
  missingSeqs,
  nextSeq,
  numberText,
  suggestedCode,
} from '#features/official-documents/rules/numbers.ts';
import {
  actionsOf,
  type DocumentState,
  documentActions,
  documentStates,
  refusedAction,
  returnedState,
  type Status,
  stepsOf,
} from '#features/official-documents/rules/states.ts';

const status = (state: DocumentState, rest: Partial<Status> = {}): Status => ({
  state,
  numbered: true,
  takesSeal: true,
  hasNumber: state !== 'draft',
  hasFile: state === 'sent' || state === 'filed',
  gaps: 0,
  ...rest,
});

const open = (given: Status, role: (typeof roles)[number]) =>
  actionsOf(given, role).flatMap(({ action, blocked }) => (blocked === undefined ? [action] : []));

const chairSigns = '签发要由主席登录后办理；还没有主席的用户时，请在“保险库—用户”里添加。';

describe('a document’s steps', () => {
  it('are those its kind needs', () => {
    const names = (numbered: boolean, takesSeal: boolean) =>
      stepsOf({ numbered, takesSeal }).map(({ name }) => name);
    expect(names(true, true)).toEqual(['起草', '编号', '签发', '用印', '印发', '归档']);
    expect(names(false, false)).toEqual(['起草', '签发', '印发', '归档']);
    expect(names(true, false)).toEqual(['起草', '编号', '签发', '印发', '归档']);
  });

  it.each<[string, Status, string[]]>([
    ['a draft', status('draft'), ['number', 'edit', 'remove']],
    [
      'a draft without number',
      status('draft', { numbered: false, hasNumber: false }),
      ['sign', 'edit', 'remove'],
    ],
    ['a numbered one', status('numbered'), ['sign', 'edit', 'withdraw']],
    ['a signed one', status('signed'), ['seal', 'return', 'withdraw']],
    [
      'a signed one that takes no seal',
      status('signed', { takesSeal: false }),
      ['send', 'return', 'withdraw'],
    ],
    ['a sealed one', status('sealed'), ['send', 'return', 'withdraw']],
    ['a sent one', status('sent'), ['file', 'reprint', 'withdraw']],
    ['a filed one', status('filed'), ['reprint', 'withdraw']],
    ['one withdrawn after it was sent', status('withdrawn', { hasFile: true }), ['reprint']],
    ['one withdrawn before', status('withdrawn', { hasFile: false }), []],
  ])('leave the chair, for %s, the next ones', (_, given, expected) => {
    expect(open(given, 'chair')).toEqual(expected);
  });

  it('say what blocks signing: the number first, then what is open, then who', () => {
    const sign = (given: Status, role: (typeof roles)[number]) => refusedAction('sign', given, role);
    expect(sign(status('draft', { gaps: 2 }), 'chair')).toBe('先编发文字号，再签发。');
    expect(sign(status('numbered', { gaps: 2 }), 'chair')).toBe('还有 2 处没有填好，填好后再签发。');
    expect(sign(status('numbered'), 'clerk')).toBe(chairSigns);
    expect(sign(status('numbered'), 'chair')).toBeUndefined();
    expect(sign(status('sent'), 'chair')).toBe('这份公文已印发，不能签发。');
  });

  it('are sent to the chair for signature by a clerk, once what is open is filled, and given back from there', () => {
    expect(open(status('numbered'), 'clerk')).toEqual(['submit', 'edit', 'withdraw']);
    expect(refusedAction('submit', status('numbered', { gaps: 1 }), 'clerk')).toBe(
      '还有 1 处没有填好，填好后再送签。',
    );
    const submitted = status('numbered', { submitted: true });
    expect(open(submitted, 'clerk')).toEqual(['return', 'edit', 'withdraw']);
    expect(open(submitted, 'chair')).toEqual(['sign', 'return', 'edit', 'withdraw']);
    expect(refusedAction('submit', submitted, 'clerk')).toBe('这份公文已编号，不能送签。');
  });

  it('let a clerk register a signature on paper only where the practice takes one, and never the chair', () => {
    const paper = (given: Status, role: (typeof roles)[number]) => refusedAction('signOnPaper', given, role);
    expect(paper(status('numbered'), 'clerk')).toBe(
      '本单位的做法没有允许登记纸质签批，可在“做法—主席签批”里设置。',
    );
    expect(paper(status('numbered', { onPaper: true }), 'clerk')).toBeUndefined();
    expect(paper(status('draft', { onPaper: true }), 'clerk')).toBe('先编发文字号，再登记签批。');
    expect(paper(status('numbered', { onPaper: true, gaps: 1 }), 'clerk')).toBe(
      '还有 1 处没有填好，填好后再登记签批。',
    );
    expect(paper(status('numbered', { onPaper: true }), 'chair')).toBe('这份公文已编号，不能登记纸质签批。');
    expect(paper(status('signed', { onPaper: true }), 'clerk')).toBe('这份公文已签发，不能登记纸质签批。');
  });

  it('let a clerk withdraw what nobody signed yet, and the chair anything', () => {
    expect(open(status('numbered'), 'clerk')).toContain('withdraw');
    expect(refusedAction('withdraw', status('sent'), 'clerk')).toMatch(/^签发以后作废，要由主席登录后办理/);
    expect(open(status('sent'), 'chair')).toContain('withdraw');
  });

  const leadsTo: Partial<Record<(typeof documentActions)[number], (given: Status) => DocumentState>> = {
    number: () => 'numbered',
    sign: () => 'signed',
    signOnPaper: () => 'signed',
    seal: () => 'sealed',
    send: () => 'sent',
    file: () => 'filed',
    return: returnedState,
    withdraw: () => 'withdrawn',
  };

  it('whatever is done: sent only once signed, signed only once numbered, a numbered one never removed', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.tuple(fc.constantFrom(...documentActions), fc.constantFrom(...roles)), { maxLength: 40 }),
        (numbered, takesSeal, deeds) => {
          let now = status('draft', { numbered, takesSeal, hasNumber: false });
          const passed: DocumentState[] = ['draft'];
          for (const [action, role] of deeds) {
            if (refusedAction(action, now, role) !== undefined) continue;
            if (action === 'remove') {
              expect(now.hasNumber).toBe(false);
              return;
            }
            const state = leadsTo[action]?.(now) ?? now.state;
            if (action === 'sign') expect(role).toBe('chair');
            if (action === 'edit') expect(['draft', 'numbered']).toContain(now.state);
            now = {
              ...now,
              state,
              hasNumber: now.hasNumber || action === 'number',
              hasFile: now.hasFile || action === 'send',
            };
            passed.push(state);
          }
          const [firstSigned, firstSent] = [passed.indexOf('signed'), passed.indexOf('sent')];
          if (firstSent >= 0) expect(firstSigned >= 0 && firstSigned < firstSent).toBe(true);
          if (firstSent >= 0 && takesSeal) expect(passed.slice(0, firstSent)).toContain('sealed');
          if (firstSigned >= 0 && numbered) expect(passed.slice(0, firstSigned)).toContain('numbered');
          const rank = passed.map((state) => documentStates.indexOf(state));
          const sentAt = passed.indexOf('sent');
          if (sentAt >= 0)
            expect(Math.min(...rank.slice(sentAt))).toBeGreaterThanOrEqual(documentStates.indexOf('sent'));
        },
      ),
    );
  });
});

describe('发文字号', () => {
  it('is written as the standard has it', () => {
    expect(numberText('清人大主席团', 2025, 3)).toBe('清人大主席团〔2025〕3号');
    expect(suggestedCode('清溪镇')).toBe('清人大主席团');
    expect(['清人大主席团', '清', '清人大〔2025〕', '第一', 'QRD'].map(isSeriesCode)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('goes on after the last one given here or on paper, and never comes twice', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(30), (used, count) => {
        const given: number[] = [];
        for (let at = 0; at < count; at += 1) given.push(nextSeq(used, given));
        expect(given).toEqual(Array.from({ length: count }, (_, at) => used + 1 + at));
        expect(missingSeqs(used, given)).toEqual([]);
      }),
    );
  });

  it('is missed where the register does not have it', () => {
    expect(missingSeqs(2, [3, 5, 8])).toEqual([4, 6, 7]);
    expect(missingSeqs(9, [3])).toEqual([]);
  });
});

describe('what happened to a document', () => {
  it('is told latest first, the savings of one hand and day as one', () => {
    const change = (
      at: string,
      action: string,
      before: object | null,
      after: object | null,
      actor = '经办人',
    ) => ({
      at,
      actor,
      action: `officialDocuments.${action}`,
      before: before as Record<string, unknown> | null,
      after: after as Record<string, unknown> | null,
    });
    expect(
      eventsOf([
        change('2026-03-01T01:00:00Z', 'keep', null, { edited: null }),
        change('2026-03-01T02:00:00Z', 'keep', { edited: null }, { edited: null }),
        change('2026-03-01T03:00:00Z', 'keep', { edited: null }, { edited: null }),
        change('2026-03-02T03:00:00Z', 'keep', { edited: null }, { edited: '{}' }),
        change('2026-03-03T03:00:00Z', 'number', {}, { number: '清人大主席团〔2026〕1号' }),
        change('2026-03-04T03:00:00Z', 'withdraw', {}, { withdrawn_reason: '会议改期' }, '主席'),
      ]),
    ).toEqual([
      { at: '2026-03-04T03:00:00Z', text: '作废：会议改期', by: '主席' },
      { at: '2026-03-03T03:00:00Z', text: '编号：清人大主席团〔2026〕1号', by: '经办人' },
      { at: '2026-03-02T03:00:00Z', text: '改动正文', by: '经办人' },
      { at: '2026-03-01T03:00:00Z', text: '修改填写的内容', by: '经办人' },
      { at: '2026-03-01T01:00:00Z', text: '开始起草', by: '经办人' },
    ]);
  });
});
