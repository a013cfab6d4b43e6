import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { dueSchema } from '#features/today/contract.ts';
import { type DueEntry, groupedByUnit } from '#features/today/rules/grouped.ts';
import { DueGroup, type DueLine } from '#ui/due-list.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';
import { dueAddress, unitAddress, verbNeeds } from './due-address.ts';
import css from './page.module.css';

type Due = z.infer<typeof dueSchema>;

/** Of each word at first, so that a long tail of what is late does not push today out of sight. */
const shownAtFirst = 5;

const words = [
  { when: 'signature', word: '等签批用印', tone: 'going' },
  { when: 'overdue', word: '逾期', tone: 'bad' },
  { when: 'today', word: '今天', tone: 'warn' },
  { when: 'week', word: '本周', tone: 'going' },
] as const;

/** How a change of users that 今日 shows is marked as seen, by its entry of the log. */
function useMarkSeen() {
  const { query } = useApi();
  const mark = useMutation(query.today.markSeen.mutationOptions());
  return {
    see: (seq: number) => ({
      onAct: () => mark.mutate({ seq }),
      busy: mark.isPending && mark.variables.seq === seq,
    }),
    refusal: refusalIn(mark.error),
  };
}

function lineOf(
  entry: DueEntry<Due>,
  may: ReturnType<typeof useMay>,
  see: ReturnType<typeof useMarkSeen>['see'],
): DueLine {
  if (entry.kind === 'line') {
    const { target, verb: asked, sentence, detail } = entry.line;
    const needs = verbNeeds[asked];
    const verb = needs === undefined || may(needs) ? asked : '查看';
    return {
      ...{ key: `${target.feature}:${target.id}:${verb}`, sentence, detail, verb },
      ...(target.feature === 'today' ? see(Number(target.id)) : { to: dueAddress(entry.line) }),
    };
  }
  const { unit, year, lines } = entry;
  const when = lines[0]?.when ?? 'week';
  const longest = Math.max(...lines.map(({ days }) => -days));
  return {
    key: `${when} ${year} ${unit}`,
    sentence: `${unit}：${lines.length} 件未答复`,
    detail: when === 'overdue' ? `${year} 年的，最久的逾期 ${longest} 天` : `${year} 年的`,
    verb: `列出 ${lines.length} 件`,
    to: unitAddress({ unit, year, when }),
  };
}

/** What is due, under its three words; many of one unit are one line. */
export function DueSection({ due, none }: { due: Due[]; none: string }) {
  const may = useMay();
  const { see, refusal } = useMarkSeen();
  const [all, setAll] = useState<string[]>([]);
  return (
    <Section title="到期事项" aside={`${due.length} 件`}>
      {due.length === 0 && <p className={css.none}>{none}</p>}
      {refusal && <Refused refusal={refusal} />}
      {words.map(({ when, word, tone }) => {
        const lines = due.filter((line) => line.when === when);
        const entries = groupedByUnit(lines);
        const shown = entries.slice(0, all.includes(when) ? entries.length : shownAtFirst);
        const counted = (some: typeof entries) =>
          some.reduce((sum, entry) => sum + (entry.kind === 'line' ? 1 : entry.lines.length), 0);
        return (
          <DueGroup
            key={when}
            word={word}
            tone={tone}
            total={lines.length}
            hidden={lines.length - counted(shown)}
            onAll={() => setAll([...all, when])}
            lines={shown.map((entry) => lineOf(entry, may, see))}
          />
        );
      })}
    </Section>
  );
}
