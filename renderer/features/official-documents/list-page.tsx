import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { FilterRow, FilterSearch, FilterTabs } from '#ui/filters.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import { groupsOf, templatesShown } from './groups.ts';
import css from './list-page.module.css';
import { PaperPicture } from './paper-picture.tsx';

/** Official documents, chosen by their picture, by group or by a word. */
export function OfficialDocumentsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const filters = useFilters({ group: '', search: '' });
  const asked = useQuery(query.officialDocuments.templates.queryOptions());
  const drafts = useQuery(query.officialDocuments.register.queryOptions({ input: { state: 'draft' } }));
  const { refusal, onRetry } = trouble(asked);
  const groups = asked.data && templatesShown(asked.data, filters.values);
  const count = drafts.data?.counts.draft ?? 0;
  return (
    <div className={css.page}>
      <PageHead
        title="公文"
        line={`选一种，${year} 年的记录会自动填好，缺的地方会标出来。`}
        tools={
          count > 0 && (
            <Link className={css.drafts} to="/official-documents/register?state=draft">
              还有 {count} 份没写完的草稿
            </Link>
          )
        }
      />
      <div className={css.filters}>
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterTabs
            label="类别"
            options={groupsOf(asked.data)}
            value={filters.values.group}
            onChange={(group) => filters.set({ group })}
          />
          <FilterSearch
            label="公文名称或用途"
            value={filters.values.search}
            onChange={(search) => filters.set({ search })}
          />
        </FilterRow>
      </div>
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!asked.data && !refusal && <Waiting doing="正在读取公文模板" />}
      {groups?.length === 0 && (
        <Words icon="inbox" title="没有符合条件的公文">
          可换个写法，或清除筛选再看。
        </Words>
      )}
      {groups?.map(({ label, templates }) => (
        <section key={label} aria-label={label}>
          <h2 className={css.group}>{label}</h2>
          <ul className={css.list}>
            {templates.map(({ name, label: title, description, kind }) => (
              <li key={name}>
                <Link className={css.choice} to={`/official-documents/${name}`}>
                  <span className={css.picture}>
                    <PaperPicture kind={kind} />
                  </span>
                  <span>
                    <strong className={css.name}>{title}</strong>
                    <span className={css.text} title={description}>
                      {description}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
