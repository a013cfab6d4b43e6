import { useEffect, useRef, useState } from 'react';
import { Status } from '#ui/status.tsx';
import css from './attendance.module.css';
import { byGroup, type Called, type Mark, type Marks, markKeys, markOfKey, moved } from './roll.ts';

const tones = { present: 'good', late: 'warn', leave: 'quiet', absent: 'bad' } as const;

const wordOf = (mark: Mark) => markKeys.find((known) => known.mark === mark)?.word ?? '';

/** The roll in columns of groups; the person in hand is opened, and takes the next key. */
export function RollGrid(props: {
  roll: readonly Called[];
  marks: Marks;
  onMark(deputyId: string, mark: Mark): void;
  onEverybody(): void;
  onSave(): void;
  onPaste(text: string, from: string): void;
}) {
  const { roll, marks } = props;
  const groups = byGroup(roll);
  const columns = groups.map(([, people]) => people);
  const [at, setAt] = useState(columns[0]?.[0]?.deputyId ?? '');
  const grid = useRef<HTMLDivElement>(null);
  const focus = (deputyId: string) => {
    setAt(deputyId);
    grid.current?.querySelector<HTMLElement>(`[data-deputy="${CSS.escape(deputyId)}"]`)?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that the first key is a mark
  useEffect(() => focus(at), []);
  const set = (mark: Mark) => {
    props.onMark(at, mark);
    focus(moved(columns, at, 'ArrowDown'));
  };
  const key = (event: React.KeyboardEvent) => {
    const taken = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 's') taken(props.onSave);
      return;
    }
    const mark = markOfKey(event.key);
    if (mark !== undefined) taken(() => set(mark));
    else if (event.key === 'a' || event.key === 'A') taken(props.onEverybody);
    else if (/^Arrow|^Home$|^End$/.test(event.key)) taken(() => focus(moved(columns, at, event.key)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the row in hand, wherever it stands
    <div
      ref={grid}
      className={css.grid}
      onKeyDown={key}
      onPaste={(event) => {
        event.preventDefault();
        props.onPaste(event.clipboardData.getData('text/plain'), at);
      }}
    >
      {groups.map(([group, people]) => (
        <section key={group} aria-label={group}>
          <h2 className={css.group}>
            {group}
            <span className={css.came}>
              到 {people.filter(({ deputyId }) => ['present', 'late'].includes(marks[deputyId] ?? '')).length}{' '}
              / {people.length}
            </span>
          </h2>
          <ul className={css.people}>
            {people.map((person) => (
              <Row
                key={person.deputyId}
                person={person}
                mark={marks[person.deputyId] ?? ''}
                current={person.deputyId === at}
                onTake={() => focus(person.deputyId)}
                onMark={(mark) => {
                  props.onMark(person.deputyId, mark);
                  focus(person.deputyId);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row(props: {
  person: Called;
  mark: Mark;
  current: boolean;
  onTake(): void;
  onMark(mark: Mark): void;
}) {
  const { person, mark, current } = props;
  return (
    <li className={css.row} data-current={current || undefined} data-mark={mark || 'none'}>
      <button
        type="button"
        className={css.person}
        data-deputy={person.deputyId}
        tabIndex={current ? 0 : -1}
        aria-label={`${person.name}，${wordOf(mark)}`}
        onClick={props.onTake}
      >
        <span>{person.name}</span>
        {!current &&
          (mark === '' ? (
            <span className={css.none}>未通知</span>
          ) : (
            <Status tone={tones[mark]}>{wordOf(mark)}</Status>
          ))}
      </button>
      {current && (
        <span className={css.choices}>
          {markKeys.map((known) => (
            <button
              key={known.key}
              type="button"
              tabIndex={-1}
              className={css.choice}
              aria-pressed={known.mark === mark}
              onClick={() => props.onMark(known.mark)}
            >
              {known.word}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}
