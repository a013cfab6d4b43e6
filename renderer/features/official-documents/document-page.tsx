import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Icon } from '#ui/icons.tsx';
import { Notes } from '#ui/notes.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './document-page.module.css';
import { DocumentPages } from './document-pages.tsx';

const back = { to: '/official-documents', label: '公文' };

/** One document: the records in place, the gaps named, its pages as they will be issued. */
export function DocumentPage() {
  const { template: asked = '' } = useParams();
  const { query, client } = useApi();
  const { year } = useDesk();
  const [typed, setTyped] = useState('');
  const [number] = useDebouncedValue(typed.trim(), 300);
  const templates = useQuery(query.officialDocuments.templates.queryOptions());
  const template = templates.data?.find(({ name }) => name === asked)?.name;
  const preview = useQuery(
    query.officialDocuments.preview.queryOptions({
      input: template ? { template, year, number } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  const file = useSaveFile(client.officialDocuments.compose);
  const label = templates.data?.find(({ name }) => name === template)?.label ?? '公文';
  const { refusal, onRetry } = trouble(preview);
  const problem =
    template || !templates.data
      ? (refusal ?? file.refusal)
      : { message: '没有这种公文', remedy: '请回到公文页另选一种。' };
  return (
    <div className={css.page}>
      <PageHead
        title={label}
        line={`${year} 年`}
        back={back}
        primary={
          template && (
            <Button
              leftSection={<Icon name="save" />}
              loading={file.saving}
              disabled={!preview.data}
              onClick={() => file.save({ template, year, number: typed.trim() })}
            >
              存为 Word
            </Button>
          )
        }
      />
      {problem && <Refused refusal={problem} {...(refusal && { onRetry })} />}
      {preview.data && (
        <div className={css.columns}>
          <div className={css.side}>
            <TextInput
              label="发文字号"
              description="如 清人大主席团〔2025〕5号，可先空着，印发前再编"
              inputWrapperOrder={['label', 'input', 'description']}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
            />
            <Notes title="待填" sentences={preview.data.gaps} />
            {preview.data.gaps.length === 0 && <p className={css.soft}>各处都已填好。</p>}
            <p className={css.soft}>
              右边是版式示意。分页以 Word 文件为准；电脑没有装方正小标宋、仿宋时，会用相近的字体代替。
            </p>
          </div>
          <DocumentPages blocks={preview.data.blocks} />
        </div>
      )}
      {template && !preview.data && !refusal && <Waiting doing="正在起草" />}
    </div>
  );
}
