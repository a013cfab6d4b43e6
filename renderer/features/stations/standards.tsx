import { Box, Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { askOthers } from '#electron/permissions.ts';
import { type standardRowSchema, stationsContract } from '#features/stations/contract.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { useFormManners } from '#ui/form-manners.ts';
import { dayOf } from '#ui/format.ts';
import { LeavingGuard } from '#ui/leaving-guard.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { SaveButton } from '#ui/save-button.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { namedOptions } from '../../record-options.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

type Standard = z.infer<typeof standardRowSchema>;

const words = { met: '符合', unmet: '不符合', unchecked: '未查' };
const choices = Object.entries(words).map(([value, label]) => ({ value, label }));

/** One station against the standards of the practice, item by item. */
export function StationStandards({ id }: { id: string }) {
  const { query } = useApi();
  const [chosen, setChosen] = useState('');
  const { data: standards = [] } = useQuery(query.stations.standards.queryOptions({ input: { id } }));
  const standard =
    standards.find((one) => one.id === chosen) ??
    standards.find(({ met, unmet }) => met + unmet > 0) ??
    standards[0];
  if (!standard) return <NoStandard />;
  return (
    <Stack gap="sm">
      <ChoiceField
        label="标准"
        maw="20rem"
        options={namedOptions(standards)}
        value={standard.id}
        onChange={(id) => id && setChosen(id)}
      />
      <p>
        {`${standard.source} · 共 ${standard.items.length} 项：符合 ${standard.met} 项，不符合 ${standard.unmet} 项，未查 ${standard.unchecked} 项`}
      </p>
      <Items key={standard.id} station={id} standard={standard} />
    </Stack>
  );
}

/** There is nothing to check against: whoever may add a standard is led there, others are told whose turn it is. */
function NoStandard() {
  const may = useMay();
  return (
    <p>
      做法里还没有站点标准。
      {may('practices.change') ? (
        <Link to="/practices/standards">登记站点标准</Link>
      ) : (
        askOthers('practices.change')
      )}
    </p>
  );
}

function Items({ station, standard }: { station: string; standard: Standard }) {
  const { client } = useApi();
  const { today, year } = useDesk();
  const may = useMay()('stations.check');
  const saySaved = useSaySaved();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(stationsContract.check),
    initial: { checkedOn: today, findings: {} as Record<string, string> },
    input: (values) => ({ ...values, id: station, standardId: standard.id }),
    save: (input) => client.stations.check(input),
    onSaved: ({ name }) => {
      form.setFieldValue('findings', {});
      saySaved(`已登记${name}的达标情况`);
    },
    refusedAt: { 'future-date': 'checkedOn' },
    fields: ['checkedOn'],
    also: (values) =>
      Object.keys(values.findings).length === 0 ? { findings: '还没有改动哪一项，改好再保存。' } : {},
  });
  const { findings } = form.values;
  const { form: drawn, handlers } = useFormManners({ saving, onSave });
  const changed = Object.keys(findings).length > 0;
  return (
    <form ref={drawn} aria-label={`${standard.name}：达标情况`} {...handlers}>
      <LeavingGuard dirty={changed && may} />
      {refusal && <Refused refusal={refusal} />}
      {may && (
        <Group align="flex-start" gap="sm" mb="sm">
          <DateField label="查看日期" required today={today} {...date('checkedOn')} />
          {/* level with the field, below the height of its label */}
          <Box mt="1.85rem">
            <SaveButton saving={saving} />
          </Box>
        </Group>
      )}
      <RuledTable
        label={standard.name}
        rows={standard.items}
        id={({ code }) => code}
        columns={[
          { key: 'item', title: '条目', width: 16, text: ({ name }) => name },
          {
            key: 'finding',
            title: '达标情况',
            width: 18,
            text: ({ finding }) => words[finding],
            cell: ({ code, name, finding }) =>
              may ? (
                <SegmentedControl
                  aria-label={name}
                  size="xs"
                  data={choices}
                  value={findings[code] ?? finding}
                  onChange={(value) => form.setFieldValue('findings', { ...findings, [code]: value })}
                />
              ) : (
                words[finding]
              ),
          },
          {
            key: 'checkedOn',
            title: '查看日期',
            text: ({ checkedOn }) => (checkedOn ? dayOf(checkedOn, year) : ''),
          },
        ]}
      />
    </form>
  );
}
