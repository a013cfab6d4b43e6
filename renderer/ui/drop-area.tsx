import { Button, FileButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import css from './drop-area.module.css';

/** Where files are dropped or picked. */
export function DropArea(props: {
  /** What may be dropped here, as a sentence. */
  words: string;
  /** The button's verb, and the picker's name for those who listen. */
  pick: string;
  pickerLabel: string;
  accept: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
  /** Said under the area: what it knows, what it does. */
  aside: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const take = (chosen: File[] | File | null) => {
    const files = [chosen ?? []].flat();
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button serves keyboards */}
      <div
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...event.dataTransfer.files]);
        }}
      >
        <p className={css.words}>{props.words}</p>
        <FileButton
          multiple={props.multiple ?? false}
          accept={props.accept}
          onChange={take}
          inputProps={{ 'aria-label': props.pickerLabel }}
        >
          {(picker) => <Button {...picker}>{props.pick}</Button>}
        </FileButton>
      </div>
      <p className={css.aside}>{props.aside}</p>
    </>
  );
}
