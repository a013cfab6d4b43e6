import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import {
  isRecoveryGroup,
  recoveryDigits,
  recoveryDigitsOf,
  recoveryGroups,
} from '#features/vault/rules/recovery-code.ts';
import css from './code-entry.module.css';
import { typedInto } from './code-groups.ts';

/** A recovery code, group by group as on paper; a group that cannot be right says so as soon as it is whole. */
export function CodeEntry({ groups, onChange }: { groups: string[]; onChange(groups: string[]): void }) {
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const type = (at: number, text: string) => {
    const next = typedInto(groups, at, text);
    onChange(next);
    const open = next.findIndex((group, place) => place >= at && group.length < recoveryDigits);
    if (next[at]?.length === recoveryDigits && recoveryDigitsOf(text) !== groups[at])
      fields.current[open === -1 ? recoveryGroups - 1 : open]?.focus();
  };
  return (
    <fieldset className={css.code}>
      <legend className={css.legend}>恢复码</legend>
      <p className={css.line}>照纸上的一组一组填，每组 6 位数字。</p>
      <div className={css.groups}>
        {groups.map((group, at) => {
          const wrong = group.length === recoveryDigits && !isRecoveryGroup(group);
          return (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are told by their place
              key={at}
              ref={(field) => {
                fields.current[at] = field;
              }}
              label={`第 ${at + 1} 组`}
              inputMode="numeric"
              autoFocus={at === 0}
              value={group}
              error={wrong ? '抄写有误' : undefined}
              onChange={(event) => type(at, event.currentTarget.value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
