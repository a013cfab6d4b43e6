import { ActionIcon, Textarea } from '@mantine/core';
import type { Content } from '#features/official-documents/schema/content.ts';
import { Icon } from '#ui/icons.tsx';
import { RowsField } from '../draft/rows-field.tsx';
import { type Item, itemsOf, type Path, withAnother, without, withValue } from './content-fields.ts';
import css from './text-editor.module.css';

/** A document's whole text as fields in reading order; paragraphs can be added and taken out. */
export function TextEditor(props: { content: Content; onChange(content: Content): void }) {
  const { content, onChange } = props;
  return (
    <div className={css.editor}>
      {itemsOf(content).map((item) =>
        item.kind === 'rows' ? (
          <RowsField
            key={keyOf(item.path)}
            label={item.label}
            columns={item.heads}
            rows={item.rows}
            onChange={(rows) => onChange(withValue(content, item.path, rows))}
          />
        ) : (
          <Line
            key={keyOf(item.path)}
            item={item}
            onChange={(value) => onChange(withValue(content, item.path, value))}
            onRemove={(list, at) => onChange(without(content, list, at))}
            onAdd={(list, at) => onChange(withAnother(content, list, at))}
          />
        ),
      )}
    </div>
  );
}

const keyOf = (path: Path) => path.join('/');

function Line(props: {
  item: Extract<Item, { kind: 'field' }>;
  onChange(value: string): void;
  onRemove(list: Path, at: number): void;
  onAdd(list: Path, at: number): void;
}) {
  const { label, value, member } = props.item;
  return (
    <div className={css.line} data-heading={label.endsWith('级标题') || undefined}>
      <Textarea
        label={label}
        autosize
        minRows={1}
        value={value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {member && (
        <div className={css.tools}>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label={`在“${value.slice(0, 12) || label}”后面加一段`}
            title="在后面加一段"
            onClick={() => props.onAdd(member.list, member.at)}
          >
            <Icon name="plus" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label={`去掉“${value.slice(0, 12) || label}”`}
            title="去掉这一段"
            onClick={() => props.onRemove(member.list, member.at)}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
