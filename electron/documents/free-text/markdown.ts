import { lexer, type Token, type Tokens } from 'marked';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import { headMarkOf } from '../checker/headings.ts';

/** What only Markdown is written with: a heading by #, bold by **, a table's rule. */
const MARKS = /^#{1,6} \S|\*\*\S.*\S\*\*|^\|? *:?-{3,}:? *\|/m;

/** Whether a pasted text is Markdown, as assistants and notebooks write it. */
export const isMarkdown = (text: string): boolean => MARKS.test(text);

/** A piece's words without its marks; a picture is told, since it has none. */
function plain(tokens: Token[] | undefined, pictures: string[]): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'image') {
        pictures.push(token.text || token.href);
        return '';
      }
      if (token.type === 'br') return '\n';
      if ('tokens' in token && token.tokens) return plain(token.tokens, pictures);
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}

/** Markdown as lines of words: its first heading of the highest level the title, the others numbered where they are not, tables by tabs. */
export function markdownText(markdown: string): { text: string; notes: string[] } {
  const tokens = lexer(markdown, { gfm: true });
  const heads = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const top = Math.min(...heads.map(({ depth }) => depth));
  const isTitled = heads.filter(({ depth }) => depth === top).length === 1 && heads[0]?.depth === top;
  const first = isTitled ? top + 1 : top;
  const counts = [0, 0];
  const pictures: string[] = [];

  function headingLine({ depth, tokens: inner }: Tokens.Heading): string {
    const text = plain(inner, pictures);
    const level = depth - first;
    if (level < 0 || level > 1) return text;
    if (level === 0) counts[1] = 0;
    counts[level] = (counts[level] ?? 0) + 1;
    if (headMarkOf(text)) return text;
    const number = chineseNumber(counts[level] ?? 1);
    return level === 0 ? `${number}、${text}` : `（${number}）${text}`;
  }

  const listLines = ({ items, ordered, start }: Tokens.List): string[] =>
    items.flatMap((item, at) => {
      const [line = '', ...under] = linesOf(item.tokens);
      return [`${ordered ? `${Number(start || 1) + at}.` : ''}${line}`, ...under];
    });

  function linesOf(some: Token[]): string[] {
    return some.flatMap((token): string[] => {
      switch (token.type) {
        case 'heading':
          return [headingLine(token as Tokens.Heading)];
        case 'list':
          return listLines(token as Tokens.List);
        case 'table': {
          const { header, rows } = token as Tokens.Table;
          return [header, ...rows].map((row) => row.map((cell) => plain(cell.tokens, pictures)).join('\t'));
        }
        case 'blockquote':
          return linesOf((token as Tokens.Blockquote).tokens);
        case 'space':
        case 'hr':
          return [];
        case 'code':
          return (token as Tokens.Code).text.split('\n');
        default:
          return ('tokens' in token && token.tokens ? plain(token.tokens, pictures) : token.raw).split('\n');
      }
    });
  }

  const text = linesOf(tokens).join('\n');
  return { text, notes: pictures.map((name) => `图片“${name}”没有带入。`) };
}
