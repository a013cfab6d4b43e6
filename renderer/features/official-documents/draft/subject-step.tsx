import { useQuery } from '@tanstack/react-query';
import type { About } from '#electron/values/document-about.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../../api.tsx';
import { trouble } from '../../../refusal-of.ts';
import css from './drafting.module.css';

const asks: Record<About, string> = {
  year: '',
  period: '哪一个期间',
  opinion: '关于哪一件意见建议',
  reception: '关于哪一次接待',
  activity: '关于哪一次活动',
  deputy: '关于哪一位代表',
  reportback: '关于哪一位代表的述职',
  station: '关于哪一个联络站',
};

/** Which record the document is made from, likeliest first. */
export function SubjectStep(props: {
  template: { name: string; about: About };
  year: number;
  value: string | undefined;
  onChange(id: string): void;
  /** The text was changed by hand and no longer follows a record. */
  fixed: boolean;
}) {
  const { query } = useApi();
  const { name, about } = props.template;
  const asked = useQuery(
    query.officialDocuments.subjects.queryOptions({ input: { template: name, year: props.year } }),
  );
  const { refusal, onRetry } = trouble(asked);
  const chosen = asked.data?.find(({ id }) => id === props.value);
  return (
    <Section title={asks[about]}>
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {asked.data?.length === 0 && (
        <p className={css.soft}>{props.year} 年还没有可以依据的记录，先登记再来起草。</p>
      )}
      <div className={css.subject}>
        <ChoiceField
          bare
          label={asks[about]}
          placeholder="选一条，或打几个字、拼音首字母查找"
          disabled={props.fixed || asked.data?.length === 0}
          description={props.fixed ? '正文已改过，改回自动填写后才能另选。' : chosen?.line}
          options={(asked.data ?? []).map(({ id, label }) => ({ value: id, label }))}
          value={props.value ?? ''}
          onChange={(id) => id && props.onChange(id)}
        />
      </div>
    </Section>
  );
}
