import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import css from './list-page.module.css';
import { PaperPicture } from './paper-picture.tsx';

/** Official documents, chosen by their picture. */
export function OfficialDocumentsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const asked = useQuery(query.officialDocuments.templates.queryOptions());
  const { refusal, onRetry } = trouble(asked);
  return (
    <div className={css.page}>
      <PageHead
        title="公文"
        line={`选一种，${year} 年的记录会自动填好，缺的地方会标出来；定稿存为 Word，可在 Word 或 WPS 里再改。`}
        tools={
          <Button component={Link} to="/document-checks" variant="default">
            检查公文
          </Button>
        }
      />
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!asked.data && !refusal && <Waiting doing="正在读取公文模板" />}
      <ul className={css.list}>
        {asked.data?.map(({ name, label, description }) => (
          <li key={name}>
            <Link className={css.choice} to={`/official-documents/${name}`}>
              <PaperPicture kind={name === 'supervision-report' ? name : 'notice'} />
              <strong className={css.name}>{label}</strong>
              <span className={css.text}>{description}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
