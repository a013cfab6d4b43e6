import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Ask } from '#ui/ask.tsx';
import { Notes } from '#ui/notes.tsx';
import { Section } from '#ui/section.tsx';
import css from './drafting.module.css';

/** The text itself: filled from the records, or changed by hand, which can be discarded after asking. */
export function TextStep(props: {
  edited: boolean;
  recordsChanged: boolean;
  onEdit(): void;
  onDiscard(): void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <Section title="正文">
      <p className={css.soft} style={{ margin: '0.5rem 0' }}>
        {props.edited
          ? '正文改过，按改过的印；要填的内容和记录不再自动带入。'
          : '正文按记录和所填内容自动写好，长的文字可以直接改。'}
      </p>
      {props.edited && props.recordsChanged && (
        <Notes
          title="请核对"
          sentences={['改过正文以后，所依据的记录又有变动，文中的数字和名单可能不是最新的。']}
        />
      )}
      <Group gap="sm">
        <Button variant="default" onClick={props.onEdit}>
          {props.edited ? '接着改正文' : '改正文'}
        </Button>
        {props.edited && (
          <Button variant="subtle" color="gray.8" onClick={() => setAsking(true)}>
            改回自动填写
          </Button>
        )}
      </Group>
      {asking && (
        <Ask
          title="改回自动填写"
          confirm="改回自动填写"
          busy={false}
          onConfirm={() => {
            setAsking(false);
            props.onDiscard();
          }}
          onClose={() => setAsking(false)}
        >
          <p>手工改过的正文会全部丢掉，重新按现在的记录和所填内容写。改错了可以在操作日志里撤销。</p>
        </Ask>
      )}
    </Section>
  );
}
