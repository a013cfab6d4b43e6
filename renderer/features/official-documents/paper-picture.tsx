const red = '#c00000';
const grey = '#8d8578';
const ink = '#23201c';

/** Lines of text; the first is indented, the last is short. */
const Lines = ({
  from,
  count,
  left = 28,
  width = 144,
}: {
  from: number;
  count: number;
  left?: number;
  width?: number;
}) => (
  <path
    d={Array.from({ length: count }, (_, at) => {
      const start = at === 0 ? left + 10 : left;
      const end = at === count - 1 ? left + width * 0.58 : left + width;
      return `M${start} ${from + at * 10}H${end}`;
    }).join('')}
    stroke={grey}
    strokeWidth="2.5"
  />
);

const Title = ({ y }: { y: number }) => (
  <path d={`M48 ${y}H152M64 ${y + 11}H136`} stroke={ink} strokeWidth="6" />
);

const Signature = ({ y }: { y: number }) => (
  <path d={`M104 ${y}H164M116 ${y + 9}H156`} stroke={grey} strokeWidth="2.5" />
);

const Grid = ({ y, rows, height }: { y: number; rows: number; height: number }) => (
  <path
    d={`M28 ${y}H172V${y + rows * height}H28ZM72 ${y}V${y + rows * height}M128 ${y}V${y + rows * height}${Array.from({ length: rows - 1 }, (_, at) => `M28 ${y + (at + 1) * height}H172`).join('')}`}
    fill="none"
    stroke={grey}
    strokeWidth="1.5"
  />
);

const drawings: Record<string, React.ReactNode> = {
  'red-head': (
    <>
      <path d="M34 44H166" stroke={red} strokeWidth="15" />
      <path d="M76 68H124" stroke={grey} strokeWidth="3" />
      <path d="M28 78H172" stroke={red} strokeWidth="2" />
      <Title y={98} />
      <Lines from={128} count={9} />
      <Signature y={236} />
    </>
  ),
  letter: (
    <>
      <path d="M44 34H156" stroke={red} strokeWidth="12" />
      <path d="M24 48H176M24 51.5H176M24 258H176M24 261.5H176" stroke={red} strokeWidth="1.5" />
      <path d="M124 62H172" stroke={grey} strokeWidth="2.5" />
      <Title y={86} />
      <Lines from={118} count={9} />
      <Signature y={226} />
    </>
  ),
  minutes: (
    <>
      <path d="M40 44H160" stroke={red} strokeWidth="13" />
      <path d="M28 68H80M132 68H172" stroke={grey} strokeWidth="2.5" />
      <path d="M28 76H172" stroke={red} strokeWidth="2" />
      <Title y={96} />
      <Lines from={126} count={8} />
      <path d="M28 224H120M28 234H150" stroke={grey} strokeWidth="2.5" />
    </>
  ),
  form: (
    <>
      <Title y={40} />
      <Grid y={66} rows={5} height={18} />
      <path d="M28 156H172V246H28Z" fill="none" stroke={grey} strokeWidth="1.5" />
      <Lines from={172} count={4} left={38} width={124} />
    </>
  ),
  ballot: (
    <>
      <path d="M60 34H140" stroke={ink} strokeWidth="6" />
      <Grid y={50} rows={4} height={16} />
      <path d="M12 141.5H188" stroke={grey} strokeWidth="1.5" strokeDasharray="6 5" />
      <path d="M60 170H140" stroke={ink} strokeWidth="6" />
      <Grid y={186} rows={4} height={16} />
    </>
  ),
  certificate: (
    <>
      <path d="M16 16H184V267H16Z" fill="none" stroke={red} strokeWidth="3" />
      <path d="M24 24H176V259H24Z" fill="none" stroke={red} strokeWidth="1" />
      <path d="M64 78H136" stroke={red} strokeWidth="13" />
      <path d="M44 114H92" stroke={ink} strokeWidth="4" />
      <Lines from={136} count={4} left={44} width={112} />
      <circle cx="138" cy="214" r="22" fill="none" stroke={red} strokeWidth="2" />
      <Signature y={210} />
    </>
  ),
  plain: (
    <>
      <Title y={44} />
      <Lines from={78} count={16} />
    </>
  ),
};

/** A small drawing of the paper by its kind: where head, title, table and signature stand. */
export function PaperPicture({ kind }: { kind: string }) {
  return (
    <svg viewBox="0 0 200 283" width="100%" aria-hidden="true" focusable="false">
      <rect width="200" height="283" fill="#fff" />
      {drawings[kind] ?? drawings.plain}
      <rect x="1.5" y="1.5" width="197" height="280" fill="none" stroke="#c3bcaf" strokeWidth="3" />
    </svg>
  );
}
