import type { SetDocument, SetItem, SetPage, SetText } from '#electron/values/set-pages.ts';
import css from './set-pages.module.css';

const ink = (color: string | undefined) => (color ? `#${color}` : '#000');

/** A text as wide as it was set, whatever face stands in: its characters are stretched to it. */
function Text({ item, faces }: { item: SetText; faces: string[] }) {
  const { x, y, spacing = 0 } = item;
  return (
    <text
      x={x}
      y={y}
      // the browser counts what follows the last character too
      textLength={item.width + spacing}
      lengthAdjust="spacingAndGlyphs"
      fontFamily={faces[item.face]}
      fontSize={item.size}
      fill={ink(item.color)}
      {...(item.bold && { fontWeight: 'bold' })}
      {...(item.italic && { fontStyle: 'italic' })}
      {...(spacing !== 0 && { letterSpacing: spacing })}
      {...(item.turned && { transform: `rotate(${item.turned} ${x} ${y})` })}
    >
      {item.text}
    </text>
  );
}

function Item({ item, document }: { item: SetItem; document: SetDocument }) {
  switch (item.kind) {
    case 'text':
      return <Text item={item} faces={document.faces} />;
    case 'rule':
      return (
        <line
          x1={item.x}
          y1={item.y}
          x2={item.toX}
          y2={item.toY}
          stroke={ink(item.color)}
          strokeWidth={item.thickness}
          {...(item.dashed && { strokeDasharray: `${item.thickness * 4} ${item.thickness * 3}` })}
        />
      );
    case 'box':
      return <rect x={item.x} y={item.y} width={item.width} height={item.height} fill={ink(item.color)} />;
    case 'image': {
      const { x, y, width, height } = item;
      const source = item.image === undefined ? undefined : document.images[item.image];
      if (source === undefined)
        return <rect x={x} y={y} width={width} height={height} fill="none" stroke="#999" strokeWidth={0.5} />;
      return <image x={x} y={y} width={width} height={height} href={source} preserveAspectRatio="none" />;
    }
  }
}

/** One set page as a drawing in physical units. */
export function SetPageDrawing(props: { page: SetPage; document: SetDocument; label: string }) {
  const { width, height, items } = props.page;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of a page has no element of its own
    <svg
      className={css.page}
      viewBox={`0 0 ${width} ${height}`}
      width={`${width}pt`}
      height={`${height}pt`}
      role="group"
      aria-label={props.label}
    >
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is set keeps its order
        <Item key={at} item={item} document={props.document} />
      ))}
    </svg>
  );
}
