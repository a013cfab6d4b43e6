import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Icon } from '#ui/icons.tsx';
import { Paper } from '#ui/paper.tsx';
import { useApi } from '../../../api.tsx';
import css from './recovery-step.module.css';
import { StepForm } from './step-form.tsx';

/** The groups of a recovery code as it is printed: 48 digits in 8 groups of 6. */
function groupsOf(code: string): string[] {
  return code.replace(/\D/g, '').match(/.{1,6}/g) ?? [];
}

/** Two different groups (counted from 0, in order) to be typed back; `random` answers numbers from 0 up to 1. */
function groupsToAsk(count: number, random: () => number): [number, number] {
  const first = Math.floor(random() * count);
  const other = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return first < other ? [first, other] : [other, first];
}

/** The recovery code, to be printed or copied down; two of its groups are typed back before going on. */
export function RecoveryStep(props: { code: string; township: string; onNext(): void; next?: string }) {
  const { print } = useApi();
  const groups = groupsOf(props.code);
  const [asked] = useState(() => groupsToAsk(groups.length, Math.random));
  const isRight = (typed: string, at: number) => typed.replace(/\s/g, '') === groups[asked[at] ?? -1];
  const form = useForm({
    initialValues: { typed: asked.map(() => '') },
    validateInputOnBlur: true,
    validate: ({ typed }) =>
      Object.fromEntries(
        typed.flatMap((group, at) => (isRight(group, at) ? [] : [[`typed.${at}`, '与上面的不一样']])),
      ),
  });
  return (
    <>
      <p className={css.line}>
        忘记密码时，只有它能打开保险库。请打印或抄在纸上，和公章放在一起；不要存在这台电脑里。
      </p>
      <Paper size="A4" margins={[30, 25, 30, 25]} />
      <div className={css.sheet}>
        <h3 className={css.paperTitle}>{props.township}履职台恢复码</h3>
        <ol className={css.code} aria-label="恢复码">
          {groups.map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups are told by their place
            <li key={at}>
              <span className={css.number}>{at + 1}</span>
              {group}
            </li>
          ))}
        </ol>
        <p className={css.paperNote}>妥善保管，不得拍照、不得外传。共 48 位数字，分 8 组。</p>
      </div>
      <Group gap="sm" mb="lg" data-screen-only>
        <Button variant="default" leftSection={<Icon name="print" />} onClick={print}>
          打印
        </Button>
        <CopyButton value={groups.join(' ')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? '已复制' : '复制'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <div data-screen-only>
        <StepForm
          label="核对恢复码"
          onNext={form.onSubmit(props.onNext)}
          {...(props.next && { next: props.next })}
        >
          <p className={css.line}>抄好了吗？照纸上的填写这两组，核对一遍。</p>
          <Group align="flex-start">
            {asked.map((group, at) => (
              <TextInput
                key={group}
                label={`第 ${group + 1} 组`}
                w="10rem"
                inputMode="numeric"
                {...form.getInputProps(`typed.${at}`)}
              />
            ))}
          </Group>
        </StepForm>
      </div>
    </>
  );
}
