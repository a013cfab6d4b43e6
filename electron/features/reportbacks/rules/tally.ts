/** A count of votes for one deputy on one question; `votes` holds every option, abstention included. */
export type Tally = {
  issued: number;
  returned: number;
  valid: number;
  invalid?: number | undefined;
  votes: Record<string, number>;
};

export type TallyCheck = { ok: true } | { ok: false; reasons: string[] };

function wrongNumbers({ issued, returned, valid, invalid, votes }: Tally): string[] {
  const named = { 发出票: issued, 收回票: returned, 有效票: valid, 无效票: invalid ?? 0, ...votes };
  return Object.entries(named)
    .filter(([, count]) => !Number.isInteger(count) || count < 0)
    .map(([name, count]) => `${name}应为不小于0的整数，现为${count}`);
}

function votesDisagree({ valid, votes }: Tally): string[] {
  const sum = Object.values(votes).reduce((total, count) => total + count, 0);
  if (sum === valid) return [];
  const parts = Object.entries(votes).map(([option, count]) => `${option}${count}`);
  const difference = sum > valid ? `多${sum - valid}票` : `少${valid - sum}票`;
  return [`${parts.join('、')}，合计${sum}票，比有效票${valid}票${difference}`];
}

/**
 * Checks that the counts agree: returned ≤ issued (otherwise the whole vote is void, as in 选举法第四十四条),
 * valid ≤ returned, valid and invalid make up returned, and the options with abstentions make up valid.
 */
export function checkTally(tally: Tally): TallyCheck {
  const { issued, returned, valid, invalid } = tally;
  const wrong = wrongNumbers(tally);
  if (wrong.length > 0) return { ok: false, reasons: wrong };
  const reasons = [
    ...(returned > issued ? [`收回票${returned}票多于发出票${issued}票，本次测评无效，应重新测评`] : []),
    ...(valid > returned ? [`有效票${valid}票多于收回票${returned}票`] : []),
    ...(invalid !== undefined && valid + invalid !== returned
      ? [`有效票${valid}票加无效票${invalid}票为${valid + invalid}票，与收回票${returned}票不符`]
      : []),
    ...votesDisagree(tally),
  ];
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}
