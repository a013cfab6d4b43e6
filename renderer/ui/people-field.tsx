import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Person, peopleFromList, peopleMatching } from '#ui/people-match.ts';
import css from './people-field.module.css';

const shownAtMost = 8;

/** Several people, found by characters, pinyin or initials (`wjg` → 王建国); a row of names pasted is taken at once. */
export function PeopleField(props: {
  label: string;
  people: Person[];
  value: string[];
  onChange(ids: string[]): void;
  /** The field was left. */
  onBlur?: (() => void) | undefined;
  required?: boolean;
  description?: ReactNode;
  error?: ReactNode;
}) {
  const [typed, setTyped] = useState('');
  const [unclear, setUnclear] = useState<string[]>([]);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const chosen = props.value.flatMap((one) => props.people.find((person) => person.id === one) ?? []);
  const others = props.people.filter((person) => !props.value.includes(person.id));
  const offered = peopleMatching(typed, others).slice(0, shownAtMost);

  const add = (ids: string[]) => {
    props.onChange([...new Set([...props.value, ...ids])]);
    setTyped('');
    box.resetSelectedOption();
  };
  const type = (text: string) => {
    setUnclear([]);
    if (!/[、，,;；\n]/.test(text)) {
      setTyped(text);
      box.openDropdown();
      box.updateSelectedOptionIndex();
      return;
    }
    const list = peopleFromList(text, props.people);
    add(list.found.map((person) => person.id));
    setUnclear(list.unclear);
  };
  const key = (event: React.KeyboardEvent) => {
    const [first] = offered;
    // Enter that ends a word of the input method chooses nobody
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && typed === '') props.onChange(props.value.slice(0, -1));
    if (event.key !== 'Enter' || typed === '' || !first || box.getSelectedOptionIndex() !== -1) return;
    event.preventDefault();
    event.stopPropagation();
    add([first.id]);
  };
  const help = unclear.length > 0 ? `没有找到：${unclear.join('、')}，请逐一输入` : props.error;
  return (
    <Combobox store={box} onOptionSubmit={(one) => add([one])} shadow="md" withinPortal={false}>
      <Combobox.DropdownTarget>
        <PillsInput
          label={props.label}
          description={props.description ?? '输入姓名、拼音或首字母，回车选定；可一次粘贴多个姓名'}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={help}
          required={props.required ?? false}
        >
          <Pill.Group>
            {chosen.map((person) => (
              <Pill
                key={person.id}
                size="md"
                withRemoveButton
                removeButtonProps={{ 'aria-label': `去掉${person.name}`, 'aria-hidden': false }}
                onRemove={() => props.onChange(props.value.filter((one) => one !== person.id))}
              >
                {person.name}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                aria-label={props.label}
                aria-required={props.required ?? false}
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
                onFocus={() => box.openDropdown()}
                onBlur={() => {
                  box.closeDropdown();
                  props.onBlur?.();
                }}
                onKeyDown={key}
                autoComplete="off"
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options aria-label={props.label}>
          {offered.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.name}
              {person.hint && <span className={css.hint}>{person.hint}</span>}
            </Combobox.Option>
          ))}
          {offered.length === 0 && <Combobox.Empty>名册里没有这个人</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
