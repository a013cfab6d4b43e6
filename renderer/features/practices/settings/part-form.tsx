import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#electron/values/plain-date.ts';
import { practicesContract } from '#features/practices/contract.ts';
import { DateField } from '#ui/date-field.tsx';
import { FormPage } from '#ui/form-page.tsx';
import { Notes } from '#ui/notes.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { useMay } from '../../../may.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';
import { EditingContext } from './editing.ts';
import { Effects } from './effects.tsx';
import { PartsNav } from './parts-nav.tsx';
import { SettingRow } from './setting-row.tsx';
import css from './settings.module.css';
import type { PartSettings, Settings } from './types.ts';
import { listOf } from './values.ts';
import { Withdraw } from './withdraw.tsx';

/** What was edited of a part, as the core takes it; nothing in the place of a value takes it out. */
const valuesOf = ({ part }: PartSettings, edits: Record<string, unknown>) =>
  Object.entries(edits).map(([key, value]) => ({ part, key, value: value ?? null }));

/** The settings of one part, drawn from its schema: edited, tried at once, and saved from a day on. */
export function PartForm({ settings, part }: { settings: Settings; part: PartSettings }) {
  const { client, query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const saySaved = useSaySaved();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(practicesContract.change),
    initial: { from: today, source: '', edits: {} as Record<string, unknown> },
    input: ({ from, source, edits }) => ({ from, source, values: valuesOf(part, edits) }),
    save: (input) => client.practices.change(input),
    onSaved: () => {
      saySaved(`已保存“${part.title}”的规定`);
      form.reset();
    },
    fields: ['from', 'source'],
    words: () => ({ from: '请填写从哪一天起执行' }),
    also: ({ edits }) => (Object.keys(edits).length === 0 ? { edits: '规定还没有改动，改好再保存。' } : {}),
  });
  const { from, edits } = form.values;
  const [withdrawing, setWithdrawing] = useState<{ id: string; label: string; from: string }>();
  const values = valuesOf(part, edits);
  const [tried] = useDebouncedValue({ from, values }, 400);
  const readOnly = !may('practices.change');
  const preview = useQuery(
    query.practices.preview.queryOptions({
      input: tried,
      enabled: tried.values.length > 0 && isPlainDate(tried.from) && !readOnly,
      placeholderData: keepPreviousData,
    }),
  );
  const shown = values.length > 0 ? preview.data : undefined;
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
    form.setFieldValue('edits', (now) => {
      const { [key]: _, ...rest } = now;
      const held = part.settings.find(({ field }) => field.key === key)?.value;
      return JSON.stringify(value) === JSON.stringify(held) ? rest : { ...rest, [key]: value };
    });
  const elsewhere = (shown?.problems ?? [])
    .filter((problem) => problem.part !== part.part)
    .map(
      (problem) => `${settings.parts.find((one) => one.part === problem.part)?.title ?? ''}：${problem.text}`,
    );
  return (
    <EditingContext value={{ part: part.part, problems: shown?.problems ?? [], wordsOf, readOnly }}>
      <FormPage
        title={part.title}
        line={`底本：${settings.practice}。改动只管所填日期以后，以前的年度照旧。`}
        back={{ to: '/practices', label: '做法' }}
        dirty={form.isDirty()}
        saving={saving}
        onSave={onSave}
        saveLabel="保存改动"
        readOnly={readOnly}
        refusal={refusal}
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
            <DateField label="从哪一天起执行" required today={today} {...date('from')} />
            <TextInput
              label="依据"
              className={css.source ?? ''}
              placeholder="如：2026年1月主席团会议决定"
              required
              {...form.getInputProps('source')}
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
