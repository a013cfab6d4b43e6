import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { documentDate, isPlainDate, type PlainDate } from '#electron/values/plain-date.ts';
import { dateFromWords } from '#ui/date-words.ts';
import { weekdayWord } from '#ui/format.ts';
import { Icon } from '#ui/icons.tsx';

const written = (date: string) => (isPlainDate(date) ? documentDate(date) : date);

/** A date typed as one says it (`3.6`, `3月6日`, `20250306`, 昨天) or picked; it is understood on leaving the field. */
export function DateField(props: {
  label: string;
  /** Empty where not known. */
  value: PlainDate;
  onChange(date: PlainDate): void;
  /** The field was left, and what was typed is understood. */
  onBlur?: (() => void) | undefined;
  /** Hands on what could not be understood as it was typed, so that no form saves the day that stood there before. */
  strict?: boolean;
  /** Hands on nothing where it could not be understood, and keeps what was typed before the eye. */
  orBlank?: boolean;
  today: PlainDate;
  /** The year meant by a month and day alone; today's where left out. */
  year?: number;
  required?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  name?: string;
  /** As wide as its place. */
  full?: boolean;
  /** Without label and help around it, for a filter row. */
  bare?: boolean;
}) {
  const [typed, setTyped] = useState(written(props.value));
  const [open, setOpen] = useState(false);
  const [misread, setMisread] = useState(false);
  const keepsTyped = useRef(false);
  useEffect(() => {
    if (props.value === '' && keepsTyped.current) return;
    keepsTyped.current = false;
    setTyped(written(props.value));
    setMisread(props.value !== '' && !isPlainDate(props.value));
  }, [props.value]);
  const read = () => {
    const date = typed.trim() === '' ? '' : dateFromWords(typed, props.today, props.year);
    setMisread(date === undefined);
    if (date !== undefined) setTyped(written(date));
    keepsTyped.current = date === undefined && props.orBlank === true;
    const told = date ?? (props.orBlank ? '' : props.strict ? typed : props.value);
    if (told !== props.value) props.onChange(told);
  };
  const pick = (date: PlainDate | null) => {
    setOpen(false);
    if (date) props.onChange(date);
  };
  const calendar = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray.8"
          size="lg"
          aria-label={`${props.label}：打开日历`}
          onClick={() => setOpen(!open)}
          tabIndex={-1}
        >
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={isPlainDate(props.value) ? props.value : null}
          defaultDate={isPlainDate(props.value) ? props.value : props.today}
          onChange={pick}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...(props.bare ? { 'aria-label': props.label, placeholder: props.label } : { label: props.label })}
      name={props.name}
      required={props.required ?? false}
      description={
        props.description ??
        (props.bare
          ? undefined
          : props.value && !misread
            ? weekdayWord(props.value)
            : '可写 3.6、3月6日、20250306 或 昨天')
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={misread ? `“${typed}”看不出是哪一天，可写 3.6、3月6日 或 20250306` : props.error}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        read();
        props.onBlur?.();
      }}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && read()}
      rightSection={calendar}
      {...(props.bare ? { w: '11rem' } : props.full ? {} : { maw: '20rem' })}
    />
  );
}
