const red = '#c00000';
const line = '#8d8578';

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
      key={at}
      x={at === 0 ? 38 : 28}
      y={from + at * 9}
      width={at === count - 1 ? 84 : at === 0 ? 134 : 144}
      height="2.5"
      fill={line}
    />
  ));

/** A small drawing of the paper: where the red head, the title, a table and the signature stand. */
export function PaperPicture({ kind }: { kind: 'notice' | 'supervision-report' }) {
  return (
    <svg
      viewBox="0 0 200 283"
      width="100%"
      aria-hidden="true"
      focusable="false"
      style={{ border: '1px solid var(--desk-line-strong)', background: '#fff', display: 'block' }}
    >
      <rect x="34" y="36" width="132" height="15" fill={red} />
      <rect x="76" y="66" width="48" height="3" fill={line} />
      <rect x="28" y="76" width="144" height="1.5" fill={red} />
      <rect x="48" y="94" width="104" height="6" fill="#23201c" />
      <rect x="64" y="105" width="72" height="6" fill="#23201c" />
      {kind === 'notice' ? (
        <>
          <rect x="28" y="124" width="90" height="2.5" fill={line} />
          {lines(133, 4)}
          <rect x="38" y="174" width="48" height="4" fill="#23201c" />
          {lines(185, 4)}
        </>
      ) : (
        <>
          {lines(124, 5)}
          <g fill="none" stroke={line}>
            <rect x="28" y="176" width="144" height="48" />
            <path d="M28 186h144M28 199h144M28 212h144M56 176v48M100 176v48M140 176v48" />
          </g>
        </>
      )}
      <rect x="104" y="240" width="60" height="2.5" fill={line} />
      <rect x="116" y="249" width="40" height="2.5" fill={line} />
    </svg>
  );
}
