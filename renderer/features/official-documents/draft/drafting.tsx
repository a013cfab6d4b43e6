import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isPlainDate } from '#electron/values/plain-date.ts';
import type { Content } from '#features/official-documents/schema/content.ts';
import { slipSteps } from '#features/opinions/rules/slips.ts';
import { stepNames } from '#features/opinions/rules/steps.ts';
import { DateField } from '#ui/date-field.tsx';
import { Icon } from '#ui/icons.tsx';
import { Notes } from '#ui/notes.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { SetPages } from '../../../print/set-pages.tsx';
import { trouble } from '../../../refusal-of.ts';
import { useSaveFile } from '../../../use-save-file.tsx';
import { TextEditor } from '../edit/text-editor.tsx';
import { PagesTools } from '../pages-tools.tsx';
import { addressOf, type Paper } from '../paper.ts';
import css from './drafting.module.css';
import { Faces } from './faces.tsx';
import { FromText } from './from-text.tsx';
import { NumberStep } from './number-step.tsx';
import { OwnLine } from './own-line.tsx';
import { type Answer, QuestionField } from './question.tsx';
import { SubjectStep } from './subject-step.tsx';
import { TextStep } from './text-step.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

export const back = { to: '/official-documents', label: '公文' };

/** A document being written: its steps in their order on the left, the gaps marked, its pages on the right. */
export function Drafting({
  template: asked,
  paper,
  subject: about,
}: {
  template: string;
  paper?: Paper;
  /** The record it is about, where the way here tells. */
  subject?: string | undefined;
}) {
  const { query, client } = useApi();
  const desk = useDesk();
  const [, setParams] = useSearchParams();
  const year = paper?.year ?? desk.year;
  const [id, setId] = useState(paper?.id);
  const [number, setNumber] = useState(paper?.number ?? '');
  const [subject, setSubject] = useState(paper?.subject ?? about);
  const [issuedOn, setIssuedOn] = useState(paper?.issuedOn ?? '');
  const [answers, setAnswers] = useState<Record<string, Answer>>(paper?.answers ?? {});
  const [content, setContent] = useState<Content | null>(paper?.content ?? null);
  const [editing, setEditing] = useState(false);
  const [pagesAlone, setPagesAlone] = useState(false);
  const [begun, setBegun] = useState<Content>();
  const templates = useQuery(query.officialDocuments.templates.queryOptions());
  const template = templates.data?.find(({ name }) => name === asked);
  const unread = issuedOn !== '' && !isPlainDate(issuedOn);
  const ready = template !== undefined && !unread && (template.about === 'year' || subject !== undefined);
  const said = { year, answers, ...(subject && { subject }), ...(issuedOn && { issuedOn }) };
  const request = { ...said, template: asked, number, ...(content && { content }) };
  // compared as text: the request itself is made anew each time
  const [settled] = useDebouncedValue(JSON.stringify(request), 300);
  const preview = useQuery(
    query.officialDocuments.preview.queryOptions({
      input: ready ? (JSON.parse(settled) as typeof request) : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  const kept = useKeptDraft({
    id,
    values: { ...said, template: asked, content },
    ready,
    onKept: (fresh) => {
      setId(fresh);
      setParams({ draft: fresh }, { replace: true });
    },
  });
  const file = useSaveFile(client.officialDocuments.compose);
  const { refusal, onRetry } = trouble(templates.error ? templates : preview);
  const problem =
    template || !templates.data
      ? (kept.refusal ?? refusal ?? file.refusal)
      : { message: '没有这种公文', remedy: '请回到公文页另选一种。' };
  const shown = preview.data;
  const step = slipSteps[asked]?.code;
  const slip = shown?.gaps.length === 0 && step ? stepNames[step] : '';
  /** A slip that is complete is kept first, so that its record shows it. */
  async function saveFile() {
    const draft = slip ? await kept.keep() : id;
    file.save({ ...request, ...(draft && { draft }) });
  }
  return (
    <div className={css.page}>
      <div className={css.top} data-screen-only>
        <PageHead
          title={template?.label ?? '公文'}
          line={
            kept.savedAt
              ? '草稿已存进发文登记，可以随时离开，下次接着写。'
              : template?.free
                ? '写好正文，按国标排成公文；改动会自动存为草稿。'
                : shown && `${year} 年的记录已填好，改动会自动存为草稿。`
          }
          back={back}
          tools={
            id && (
              <Button
                component={Link}
                to={addressOf({ id })}
                variant="default"
                onClick={() => void kept.keep()}
              >
                办理签发、用印
              </Button>
            )
          }
          primary={
            template && (
              <Button
                leftSection={<Icon name="save" />}
                loading={file.saving}
                disabled={!shown || unread}
                onClick={() => void saveFile()}
              >
                {slip ? `存为 Word，登记${slip}` : '存为 Word'}
              </Button>
            )
          }
        />
        {problem && <Refused refusal={problem} {...(refusal && { onRetry })} />}
      </div>
      {template && (
        <div className={css.columns} data-pages-alone={pagesAlone || undefined}>
          <div className={css.side} data-screen-only>
            {template.about !== 'year' && (
              <SubjectStep
                template={template}
                year={year}
                value={subject}
                onChange={setSubject}
                fixed={content !== null}
              />
            )}
            {shown && editing && content ? (
              <>
                <Section title="改正文" aside="从上到下就是文件里的顺序">
                  <TextEditor content={content} onChange={setContent} />
                </Section>
                <div className={css.done}>
                  <Button
                    onClick={() => {
                      if (JSON.stringify(content) === JSON.stringify(begun)) setContent(null);
                      setEditing(false);
                    }}
                  >
                    改好了
                  </Button>
                </div>
              </>
            ) : (
              shown && (
                <>
                  {template.free && content === null && (
                    <FromText
                      template={asked}
                      filled={Object.keys(answers)}
                      onRead={(found) => {
                        setAnswers((now) => ({ ...now, ...found.answers }));
                        if (found.issuedOn) setIssuedOn(found.issuedOn);
                      }}
                    />
                  )}
                  {shown.questions.length > 0 && (
                    <Section title="要填的内容">
                      <div className={css.fields}>
                        {shown.questions.map((question) => (
                          <QuestionField
                            key={question.field}
                            question={question}
                            value={answers[question.field] ?? question.value}
                            onChange={(value) => setAnswers((now) => ({ ...now, [question.field]: value }))}
                          />
                        ))}
                      </div>
                    </Section>
                  )}
                  <Notes title="待填" sentences={shown.gaps} />
                  {shown.gaps.length === 0 && <p className={css.filled}>各处都已填好。</p>}
                  {shown.own ? (
                    <OwnLine file={shown.own} edited={content !== null} />
                  ) : (
                    <Faces sentences={shown.faces} />
                  )}
                  <TextStep
                    edited={content !== null}
                    recordsChanged={paper?.recordsChanged ?? false}
                    onEdit={() => {
                      setBegun(content ? undefined : shown.content);
                      setContent(content ?? shown.content);
                      setEditing(true);
                    }}
                    onDiscard={() => setContent(null)}
                  />
                  <Section title={template.numbered ? '日期和文号' : '日期'}>
                    <div className={css.fields}>
                      <DateField
                        label="成文日期"
                        description="一般是签发的日期；不填就按今天，签发时定下来"
                        today={desk.today}
                        strict
                        value={issuedOn}
                        onChange={setIssuedOn}
                      />
                      {template.numbered && (
                        <NumberStep
                          number={number}
                          issuedOn={issuedOn || desk.today}
                          keep={kept.keep}
                          onNumbered={(row) => {
                            setNumber(row.number);
                            setIssuedOn(row.issuedOn ?? issuedOn);
                          }}
                        />
                      )}
                    </div>
                  </Section>
                </>
              )
            )}
          </div>
          {shown && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must get there
            <section className={css.pages} aria-label="版面" tabIndex={0}>
              <SetPages
                document={shown.pages}
                label={shown.title}
                tools={
                  <>
                    <PagesTools title={shown.title} />
                    <Button variant="default" onClick={() => setPagesAlone(!pagesAlone)}>
                      {pagesAlone ? '显示填写栏' : '只看版面'}
                    </Button>
                  </>
                }
              />
            </section>
          )}
          {!shown && !refusal && ready && <Waiting doing="正在起草" />}
        </div>
      )}
      {!templates.data && !problem && <Waiting doing="正在起草" />}
    </div>
  );
}
