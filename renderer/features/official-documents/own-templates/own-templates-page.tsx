import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FilterRow, FilterSearch, FilterTabs } from '#ui/filters.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn, trouble } from '../../../refusal-of.ts';
import { useSaveFile } from '../../../use-save-file.tsx';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { groupsOf, templatesShown } from '../groups.ts';
import { ChangeTemplate } from './change-template.tsx';
import css from './own-templates.module.css';
import { TemplatesTable } from './templates-table.tsx';

/** The shipped templates, and the office's own Word files that stand in their place. */
export function OwnTemplatesPage() {
  const { query, client } = useApi();
  const saySaved = useSaySaved();
  const filters = useFilters({ group: '', search: '' });
  const [changing, setChanging] = useState<string>();
  const asked = useQuery(query.officialDocuments.ownTemplates.queryOptions());
  const starter = useSaveFile(client.officialDocuments.starter);
  const drop = useMutation(
    query.officialDocuments.dropOwn.mutationOptions({
      onSuccess: ({ label }) => saySaved(`“${label}”已用回自带的模板`),
    }),
  );
  const { refusal, onRetry } = trouble(asked);
  const rows = asked.data?.map((row) => ({ ...row, description: row.inUse?.fileName ?? '' }));
  const groups = rows && templatesShown(rows, filters.values);
  const chosen = asked.data?.find(({ template }) => template === changing);
  const problem = refusal ?? starter.refusal ?? refusalIn(drop.error);
  return (
    <div className={css.page}>
      <PageHead
        title="自备模板"
        line="下载样稿，用 Word 或 WPS 文字改好措辞和格式，再换上。以后起草的照此办；已经签发的不变。"
      />
      <div className={css.filters}>
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterTabs
            label="类别"
            options={groupsOf(rows)}
            value={filters.values.group}
            onChange={(group) => filters.set({ group })}
          />
          <FilterSearch
            label="公文名称或文件名"
            value={filters.values.search}
            onChange={(search) => filters.set({ search })}
          />
        </FilterRow>
      </div>
      {problem && <Refused refusal={problem} {...(refusal && { onRetry })} />}
      {!asked.data && !refusal && <Waiting doing="正在读取模板" />}
      {groups?.length === 0 && (
        <Words icon="inbox" title="没有符合条件的模板">
          可换个写法，或清除筛选再看。
        </Words>
      )}
      {groups?.map(({ label, templates }) => (
        <Section key={label} title={label}>
          <TemplatesTable
            label={label}
            rows={templates}
            onStarter={(template) => starter.save({ template })}
            onChange={setChanging}
            onDrop={(template) => drop.mutate({ template })}
          />
        </Section>
      ))}
      {chosen && (
        <ChangeTemplate
          template={chosen.template}
          label={chosen.label}
          onDone={(file) => {
            setChanging(undefined);
            saySaved(`“${chosen.label}”已换上 ${file}`);
          }}
          onClose={() => setChanging(undefined)}
        />
      )}
    </div>
  );
}
