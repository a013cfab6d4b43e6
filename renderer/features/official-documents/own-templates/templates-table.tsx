import { Button, Group } from '@mantine/core';
import { screenDate } from '#electron/values/plain-date.ts';
import { RuledTable } from '#ui/ruled-table.tsx';

type Row = {
  template: string;
  label: string;
  fixed?: string | undefined;
  inUse?: { fileName: string; broughtOn: string; broughtBy: string } | undefined;
};

const standing = ({ inUse, fixed }: Row) => {
  if (inUse) return `${inUse.fileName}（${screenDate(inUse.broughtOn)} ${inUse.broughtBy}换上）`;
  return fixed ? '自带的，不能换' : '自带的';
};

/** Shipped templates with what stands in their place, and what may be done about it. */
export function TemplatesTable(props: {
  label: string;
  rows: Row[];
  onStarter(template: string): void;
  onChange(template: string): void;
  onDrop(template: string): void;
}) {
  const step = (words: string, { label, template }: Row, act: (template: string) => void) => (
    <Button
      variant="subtle"
      color="gray.8"
      size="compact-md"
      aria-label={`${label}：${words}`}
      onClick={() => act(template)}
    >
      {words}
    </Button>
  );
  return (
    <RuledTable
      label={props.label}
      rows={props.rows}
      id={({ template }) => template}
      columns={[
        { key: 'label', title: '公文', width: 22, text: ({ label }) => label },
        { key: 'standing', title: '现在用的', text: standing },
        {
          key: 'steps',
          title: '',
          width: 22,
          align: 'right',
          text: () => '',
          cell: (row) =>
            !row.fixed && (
              <Group gap="xs" justify="flex-end" wrap="nowrap">
                {row.inUse && step('用回自带的', row, props.onDrop)}
                {step('下载样稿', row, props.onStarter)}
                {step('换上自备的', row, props.onChange)}
              </Group>
            ),
        },
      ]}
    />
  );
}
