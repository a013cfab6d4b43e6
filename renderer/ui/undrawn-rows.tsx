/** The room of rows of a long table that are not drawn; `height` in pixels. */
export function UndrawnRows({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and this one stands for rows that are not drawn
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={span} style={{ height: 'auto', padding: 0, border: 0 }} />
    </tr>
  );
}
