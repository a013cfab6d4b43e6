import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '#features/document-checks/contract.ts';
import { strengths, strengthWords } from '#features/document-checks/rules/strengths.ts';
import { Ask } from '#ui/ask.tsx';
import css from './page.module.css';
import type { Check } from './use-check.ts';

/** Everything that can be mended without settling what other people wrote, as a list of what will change, before it is done; what is not wanted is left out. */
export function MendAll(props: { findings: Finding[]; check: Check; onClose(): void }) {
  const { findings, check, onClose } = props;
  const [left, setLeft] = useState<number[]>([]);
  const fixable = findings.flatMap((finding, at) =>
    finding.fixable && finding.asked === undefined ? [{ ...finding, at }] : [],
  );
  const chosen = fixable.filter(({ at }) => !left.includes(at)).map(({ at }) => at);
  const toggle = (at: number) =>
    setLeft(left.includes(at) ? left.filter((other) => other !== at) : [...left, at]);
  return (
    <Ask
      title={`一并改正 ${chosen.length} 处`}
      confirm="改正"
      busy={check.mending !== undefined}
      blocked={chosen.length === 0}
      refusal={check.refusal}
      onConfirm={() => void check.mend(chosen).then(onClose, () => undefined)}
      onClose={onClose}
    >
      <p>改在副本上，原件不动；不想改的去掉勾。</p>
      <div className={css.choices}>
        {strengths.map((strength) => {
          const rows = fixable.filter((finding) => finding.strength === strength);
          if (rows.length === 0) return null;
          return (
            <fieldset key={strength} className={css.choiceGroup}>
              <legend className={css.group}>{strengthWords[strength]}</legend>
              {rows.map(({ at, place, found, expected }) => (
                <Checkbox
                  key={at}
                  checked={!left.includes(at)}
                  onChange={() => toggle(at)}
                  label={place}
                  description={`${found} → ${expected}`}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
    </Ask>
  );
}
