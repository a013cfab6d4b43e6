import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#electron/values/plain-date.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormPage } from '#ui/form-page.tsx';
import { Notes } from '#ui/notes.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { useMay } from '../../../may.ts';
import { refusalIn } from '../../../refusal-of.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { EditingContext } from './editing.ts';
import { Effects } from './effects.tsx';
import { PartsNav } from './parts-nav.tsx';
import { SettingRow } from './setting-row.tsx';
import css from './settings.module.css';
import type { PartSettings, Settings } from './types.ts';
import { listOf } from './values.ts';
import { Withdraw } from './withdraw.tsx';

/** The settings of one part, drawn from its schema: edited, tried at once, and saved from a day on. */
export function PartForm({ settings, part }: { settings: Settings; part: PartSettings }) {
  const { query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const saySaved = useSaySaved();
  const [edits, setEdits] = useState<Record<string, unknown>>({});
  const [from, setFrom] = useState(today);
  const [source, setSource] = useState('');
  const [asked, setAsked] = useState(false);
  const [withdrawing, setWithdrawing] = useState<{ id: string; label: string; from: string }>();
  const values = Object.entries(edits).map(([key, value]) => ({
    part: part.part,
    key,
    value: value ?? null,
  }));
  const dirty = values.length > 0;
  const [tried] = useDebouncedValue({ from, values }, 400);
  const readOnly = !may('practices.change');
  const preview = useQuery(
    query.practices.preview.queryOptions({
      input: tried,
      enabled: tried.values.length > 0 && isPlainDate(tried.from) && !readOnly,
      placeholderData: keepPreviousData,
    }),
  );
  const shown = dirty ? preview.data : undefined;
  const save = useMutation(
    query.practices.change.mutationOptions({
      onSuccess: () => {
        saySaved(`已保存“${part.title}”的规定`);
        setEdits({});
        setSource('');
        setFrom(today);
        setAsked(false);
      },
    }),
  );
  const heldOf = (key: string) =>
    key in edits ? edits[key] : part.settings.find(({ field }) => field.key === key)?.value;
  const wordsOf = (name: string) => {
    const [of = '', key = ''] = name.split('.');
    if (of === part.part) return listOf(heldOf(key)).map(String);
    const found = settings.parts
      .find((one) => one.part === of)
      ?.settings.find(({ field }) => field.key === key);
    return listOf(found?.value).map(String);
  };
  const edit = (key: string, value: unknown) =>
    setEdits((now) => {
      const { [key]: _, ...rest } = now;
      const held = part.settings.find(({ field }) => field.key === key)?.value;
      return JSON.stringify(value) === JSON.stringify(held) ? rest : { ...rest, [key]: value };
    });
  const elsewhere = (shown?.problems ?? [])
    .filter((problem) => problem.part !== part.part)
    .map(
      (problem) => `${settings.parts.find((one) => one.part === problem.part)?.title ?? ''}：${problem.text}`,
    );
  const onSave = () => {
    setAsked(true);
    if (dirty && isPlainDate(from) && source.trim() !== '') save.mutate({ from, source, values });
  };
  return (
    <EditingContext value={{ part: part.part, problems: shown?.problems ?? [], wordsOf, readOnly }}>
      <FormPage
        title={part.title}
        line={`底本：${settings.practice}。改动只管所填日期以后，以前的年度照旧。`}
        back={{ to: '/practices', label: '做法' }}
        dirty={dirty || (!readOnly && (source !== '' || from !== today))}
        saving={save.isPending}
        onSave={onSave}
        saveLabel="保存改动"
        readOnly={readOnly}
        refusal={refusalIn(save.error)}
        before={<PartsNav parts={settings.parts} />}
        beside={readOnly ? undefined : <Effects preview={shown} elsewhere={elsewhere} />}
      >
        {readOnly && <p className={css.help}>只有{settings.mayChange.join('和')}能改规定。</p>}
        <Notes
          title="没有采用的改动"
          sentences={settings.leftOut.map((one) => `${one.field}（${one.from}起）：${one.why}`)}
        />
        {!readOnly && (
          <div className={css.when}>
            <DateField
              label="从哪一天起执行"
              value={from}
              onChange={setFrom}
              today={today}
              strict
              required
              error={asked && !isPlainDate(from) ? '请填写从哪一天起执行' : undefined}
            />
            <TextInput
              label="依据"
              className={css.source ?? ''}
              placeholder="如：2026年1月主席团会议决定"
              value={source}
              required
              error={asked && source.trim() === '' ? '请写明依据' : undefined}
              onChange={(event) => setSource(event.currentTarget.value)}
              autoComplete="off"
            />
          </div>
        )}
        <div className={css.rows}>
          {part.settings.map((setting) => (
            <SettingRow
              key={setting.field.key}
              setting={setting}
              value={heldOf(setting.field.key)}
              edited={setting.field.key in edits}
              onChange={(value) => edit(setting.field.key, value)}
              onWithdraw={({ id, from: day }) =>
                setWithdrawing({ id, label: setting.field.label, from: day })
              }
            />
          ))}
        </div>
      </FormPage>
      {withdrawing && <Withdraw {...withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </EditingContext>
  );
}
