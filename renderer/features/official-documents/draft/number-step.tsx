import { Button } from '@mantine/core';
import { useState } from 'react';
import { NumberForm } from '../paper/number-form.tsx';
import type { PaperRow } from '../paper.ts';
import css from './drafting.module.css';

/** The number of a document being written: given from its series once the draft is kept. */
export function NumberStep(props: {
  number: string;
  issuedOn: string;
  keep(): Promise<string | undefined>;
  onNumbered(row: PaperRow): void;
}) {
  const [id, setId] = useState<string>();
  return (
    <div>
      <span className={css.label}>发文字号</span>
      {props.number ? (
        <p style={{ margin: 0 }}>
          <strong>{props.number}</strong>
        </p>
      ) : (
        <>
          <p className={css.soft} style={{ margin: '0 0 0.5rem' }}>
            还没有编号，文件中留出了位置。编过的号不能收回，定稿后再编。
          </p>
          <Button variant="default" onClick={() => void props.keep().then(setId)}>
            编号
          </Button>
        </>
      )}
      {id && !props.number && (
        <NumberForm
          id={id}
          issuedOn={props.issuedOn}
          onDone={(row) => {
            setId(undefined);
            props.onNumbered(row);
          }}
          onClose={() => setId(undefined)}
        />
      )}
    </div>
  );
}
