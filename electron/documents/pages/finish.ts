import { Buffer } from 'node:buffer';
import type { SetDocument, SetItem, SetPage, SetRule } from '#electron/values/set-pages.ts';
import { facesOf } from '../fonts.ts';
import type { Content } from './content.ts';
import type { FlowPage } from './flow.ts';
import type { Mark } from './marks.ts';

/** Points with two places, from twips. */
const points = (twips: number) => Math.round(twips * 5) / 100;

const SHOWN: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

const level = ({ y, toY }: SetRule) => y === toY;

/** Joins rules that go on in one line, so that a table's rules are one each. */
function joinedRules(rules: SetRule[]): SetRule[] {
  const key = (rule: SetRule) =>
    [level(rule), level(rule) ? rule.y : rule.x, rule.thickness, rule.color, rule.dashed].join();
  const joined: SetRule[] = [];
  for (const same of Map.groupBy(rules, key).values()) {
    const along = level(same[0] as SetRule) ? (['x', 'toX'] as const) : (['y', 'toY'] as const);
    let open: SetRule | undefined;
    for (const rule of same.toSorted((one, other) => one[along[0]] - other[along[0]])) {
      if (open && rule[along[0]] <= open[along[1]] + 0.06)
        open[along[1]] = Math.max(open[along[1]], rule[along[1]]);
      else {
        open = { ...rule };
        joined.push(open);
      }
    }
  }
  return joined;
}

/** Gives set pages their last form: points, faces and pictures by number. */
export function finish(pages: FlowPage[], { parts, remarks }: Content): SetDocument {
  const faces: string[] = [];
  const images: string[] = [];
  const numberOf = (list: string[], entry: string) => {
    const known = list.indexOf(entry);
    return known >= 0 ? known : list.push(entry) - 1;
  };
  const imageOf = (path: string | undefined): number | undefined => {
    const bytes = parts.get(path ?? '');
    const type = SHOWN[path?.split('.').at(-1)?.toLowerCase() ?? ''];
    if (bytes && type)
      return numberOf(images, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
    remarks.add('文件里有不能显示的图片（不是 PNG、JPEG、GIF、BMP 格式），预览里只留出位置。');
    return undefined;
  };
  const itemOf = (mark: Mark): SetItem => {
    const at = { x: points(mark.x), y: points(mark.y) };
    switch (mark.kind) {
      case 'text': {
        const { face, spacing, ...text } = mark;
        const own = { ...text, ...at, width: points(mark.width), size: points(mark.size) };
        return {
          ...own,
          face: numberOf(faces, facesOf(face).stack),
          ...(spacing !== undefined && { spacing: points(spacing) }),
        };
      }
      case 'rule':
        return {
          ...mark,
          ...at,
          toX: points(mark.toX),
          toY: points(mark.toY),
          thickness: points(mark.thickness),
        };
      case 'box':
        return { ...mark, ...at, width: points(mark.width), height: points(mark.height) };
      case 'image': {
        const { kind, path } = mark;
        return { kind, ...at, width: points(mark.width), height: points(mark.height), image: imageOf(path) };
      }
    }
  };
  const pageOf = ({ width, height, marks }: FlowPage): SetPage => {
    const items = marks.map(itemOf);
    const of = <Kind extends SetItem['kind']>(kind: Kind) =>
      items.filter((item): item is Extract<SetItem, { kind: Kind }> => item.kind === kind);
    return {
      width: points(width),
      height: points(height),
      items: [...of('box'), ...of('image'), ...joinedRules(of('rule')), ...of('text')],
    };
  };
  const set = pages.map(pageOf);
  return { faces, images, pages: set, remarks: [...remarks] };
}
