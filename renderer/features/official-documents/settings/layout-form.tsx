import { Button, Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { settingsContract } from '#features/official-documents/contract/settings.ts';
import { type DocumentSettings, usualSettings } from '#features/official-documents/schema/settings.ts';
import { useFormManners } from '#ui/form-manners.ts';
import { LeavingGuard } from '#ui/leaving-guard.tsx';
import { Notes } from '#ui/notes.tsx';
import { Refused } from '#ui/refusal.tsx';
import { SaveButton } from '#ui/save-button.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../../api.tsx';
import { trouble } from '../../../refusal-of.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';
import css from './settings-page.module.css';

type Role = keyof NonNullable<DocumentSettings['fonts']>;

const faces: { role: Role; label: string; usual: string; others: string[] }[] = [
  { role: 'fang', label: '正文', usual: '仿宋_GB2312', others: ['仿宋', '方正仿宋_GBK', '方正仿宋简体'] },
  { role: 'title', label: '标题和红头', usual: '方正小标宋简体', others: ['方正小标宋_GBK', '华文中宋'] },
  { role: 'hei', label: '第一层标题', usual: '黑体', others: ['方正黑体_GBK', '方正黑体简体'] },
  { role: 'kai', label: '第二层标题', usual: '楷体_GB2312', others: ['楷体', '方正楷体_GBK'] },
  { role: 'song', label: '页码', usual: '宋体', others: ['方正书宋_GBK'] },
];

const asTheStandard: DocumentSettings = {
  ...usualSettings,
  linePitch: undefined,
  pageNumber: undefined,
  thirdLevelBold: undefined,
  editionPage: undefined,
  fonts: undefined,
};

const isSame = (one: DocumentSettings, other: DocumentSettings) =>
  JSON.stringify(one) === JSON.stringify(other);

const usualPitch = { common: 28.95, 'gbt-33476': 29.6 };

/** How documents are set, and what that means while it is chosen: where it leaves the standard, which faces stand in. */
export function LayoutForm({ settings }: { settings: DocumentSettings }) {
  const { client, query } = useApi();
  const saySaved = useSaySaved();
  const {
    form: { values, setValues: set },
    saving,
    refusal,
    onSave,
  } = useSchemaForm({
    schema: inputSchema(settingsContract.saveSettings),
    initial: settings,
    save: (input) => client.officialDocuments.saveSettings(input),
    onSaved: () => saySaved('已保存公文版式'),
    fields: [],
    also: (now) => (isSame(now, settings) ? { same: '版式还没有改动，改好再保存。' } : {}),
  });
  const { form, handlers } = useFormManners({ saving, onSave });
  const [tried] = useDebouncedValue(values, 300);
  const meaning = useQuery(
    query.officialDocuments.settings.queryOptions({ input: { tried }, placeholderData: keepPreviousData }),
  );
  const wrong = trouble(meaning).refusal;
  return (
    <Section title="版式" aside="国标没有明说的地方各地做法不一，可按本地要求改">
      <LeavingGuard dirty={!isSame(values, settings)} />
      <form ref={form} aria-label="公文版式" className={css.columns} {...handlers}>
        <div className={css.fields}>
          <Radio.Group
            label="版面"
            value={values.layout}
            onChange={(layout) => set({ layout: layout === 'common' ? 'common' : 'gbt-33476' })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="common" label="通行版面：天头 37 毫米，行距 28.95 磅" />
              <Radio value="gbt-33476" label="国标 33476 版面：版心坐标按 GB/T 33476.2" />
            </Stack>
          </Radio.Group>
          <NumberInput
            label="行距（磅）"
            description={`不填就用 ${usualPitch[values.layout]} 磅，每面 22 行`}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={String(usualPitch[values.layout])}
            maw="12rem"
            step={0.5}
            hideControls
            value={values.linePitch ?? ''}
            onChange={(value) => set({ linePitch: value === '' ? undefined : Number(value) })}
          />
          <Radio.Group
            label="页码位置"
            value={values.pageNumber ?? 'outer'}
            onChange={(place) => set({ pageNumber: place === 'centre' ? 'centre' : undefined })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="outer" label="单页居右、双页居左" />
              <Radio value="centre" label="居中" />
            </Stack>
          </Radio.Group>
          <Checkbox
            label="版记排在双页（双面印制）"
            checked={values.editionPage !== 'last'}
            onChange={(event) => set({ editionPage: event.currentTarget.checked ? undefined : 'last' })}
          />
          <Checkbox
            label="第三层标题（1.）加粗"
            checked={values.thirdLevelBold ?? false}
            onChange={(event) => set({ thirdLevelBold: event.currentTarget.checked || undefined })}
          />
          {faces.map(({ role, label, usual, others }) => (
            <SuggestField
              key={role}
              label={`${label}的字体`}
              placeholder={usual}
              words={[usual, ...others]}
              value={values.fonts?.[role] ?? ''}
              onChange={(name) =>
                set({ fonts: { ...values.fonts, [role]: name.trim() === '' ? undefined : name } })
              }
            />
          ))}
        </div>
        <div className={css.meaning}>
          {wrong && <Refused refusal={wrong} />}
          {!wrong && meaning.data?.departures.length === 0 && <Status tone="good">与国标一致</Status>}
          {!wrong && meaning.data && <Notes title="与国标不同" sentences={meaning.data.departures} />}
          {!wrong && meaning.data && <Notes title="本机字体" sentences={meaning.data.faces} />}
          {refusal && <Refused refusal={refusal} />}
          <div className={css.actions}>
            <SaveButton label="保存版式" saving={saving} disabled={wrong !== undefined} />
            <Button variant="default" onClick={() => set(asTheStandard)}>
              都按国标
            </Button>
          </div>
        </div>
      </form>
    </Section>
  );
}
