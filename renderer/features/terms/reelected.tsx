import { Button, Checkbox, Group } from '@mantine/core';
import type { DeputyRow } from '#features/deputies/contract.ts';
import { Question } from '#ui/form-page.tsx';
import css from './reelected.module.css';

/** Each deputy of the term before: ticked goes on, the others have left; the two counts follow at once. */
export function Reelected(props: {
  deputies: readonly DeputyRow[];
  value: readonly string[];
  onChange(ids: string[]): void;
}) {
  const { deputies, value } = props;
  const everybody = deputies.map(({ id }) => id);
  return (
    <Question ask="哪些代表连任">
      <Group gap="md" justify="space-between">
        <span role="status">
          连任 {value.length} 人，离任 {deputies.length - value.length}{' '}
          人。没有勾选的按离任处理，不进新一届名册。
        </span>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => props.onChange(everybody)}>
            全部连任
          </Button>
          <Button variant="default" size="xs" onClick={() => props.onChange([])}>
            全部不选
          </Button>
        </Group>
      </Group>
      <div className={css.people}>
        {deputies.map(({ id, name, levelName, workplace }) => {
          const goesOn = value.includes(id);
          return (
            <Checkbox
              key={id}
              label={
                <>
                  {name} <span className={css.state}>{goesOn ? '连任' : '离任'}</span>
                </>
              }
              description={[levelName, workplace].filter(Boolean).join(' · ')}
              checked={goesOn}
              onChange={() => props.onChange(goesOn ? value.filter((one) => one !== id) : [...value, id])}
            />
          );
        })}
      </div>
    </Question>
  );
}
