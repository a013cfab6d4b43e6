import { Fragment } from 'react';

/** A heading in words: two characters each, as they mostly are, and of an odd number the first three (出席人｜代会). */
export const headingWords = (title: string): string[] =>
  title.match(title.length % 2 ? /^.{3}|../gu : /../gu) ?? [title];

/** A heading over a column of a few characters, which a line breaks between its words alone. */
export const NarrowHeading = ({ title }: { title: string }) =>
  headingWords(title).map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a title's words keep their places
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {word}
    </Fragment>
  ));
