import { headMarkOf } from '../checker/headings.ts';
import { fullWidth } from '../checker/rules/punctuation.ts';

/** What a page on the web says of itself around a paper: where it stands, when it was posted, what can be clicked. */
const OF_THE_PAGE = [
  /^(首页|您?当前的?位置|您?现在的?位置)[^。]{0,60}[>»›＞][^。]{0,40}$/,
  /^(发布|更新|发文|添加)?(时间|日期)[:：].*(来源|浏览|点击|阅读|作者|字号|字体)/,
  /^(来源|作者|浏览次数|点击数|阅读数|责任编辑|编辑|审核|字号|字体)[:：][^。，]{0,30}$/,
  /^[【[](打印|关闭|返回|分享|收藏|大 ?中 ?小|字体|字号)/,
  /^(上一篇|下一篇|分享到|扫一扫|附件下载|相关链接)[:：]?/,
];

/** Small pictures that chats are full of; √ and □ are none. */
const EMOJI =
  /\p{Emoji_Presentation}(?:\u200d\p{Emoji_Presentation})*\ufe0f?|\p{Extended_Pictographic}\ufe0f/gu;

/** Straight quotes in pairs as Chinese ones; an odd one stays, since nobody can say which it was. */
function curlyQuotes(line: string): string {
  const count = line.match(/"/g)?.length ?? 0;
  if (count === 0 || count % 2 === 1 || !/[\u4e00-\u9fff]/.test(line)) return line;
  let open = false;
  return line.replaceAll('"', () => {
    open = !open;
    return open ? '“' : '”';
  });
}

/** Brackets of which one was already Chinese: (2） becomes （2）. */
const sameBrackets = (line: string) =>
  line.replace(/\(([^()（）]*)）/g, '（$1）').replace(/（([^()（）]*)\)/g, '（$1）');

/** A mark that was made Chinese makes its neighbour one; no line has needed more rounds. */
const MOST_ROUNDS = 6;

/** A line with the marks and digits of an official paper (GB/T 15834 5.1, GB/T 15835): words stay as they are. */
function oneWidth(line: string): string {
  let last = line;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = onceOver(last);
    if (next === last) break;
    last = next;
  }
  return last;
}

function onceOver(line: string): string {
  const digits = line.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (one) => one.normalize('NFKC'));
  const start = headMarkOf(digits)?.to ?? 0;
  const rest = curlyQuotes(digits.slice(start))
    .replace(/([!！?？])\1+/g, '$1')
    .replace(/[ \u3000]+(?=[，。、；：！？,;:!?](?!\w))/g, '');
  const ended = /[\u4e00-\u9fff].{8,}/.test(rest) ? rest.replace(/(?<=[\d%）])\.$/, '。') : rest;
  return sameBrackets(digits.slice(0, start).replace(/\(([^()]*)\)/, '（$1）') + fullWidth(ended));
}

const changes = (one: string, other: string) =>
  Math.max(1, [...one].filter((character, at) => character !== [...other][at]).length);

/** A pasted text without what the page around it says (`left`), in the marks of an official paper; `notes` tell what was changed. */
export function tidied(text: string): { text: string; left: string[]; notes: string[] } {
  const left: string[] = [];
  const notes: string[] = [];
  const lines: string[] = [];
  let emoji = 0;
  let changed = 0;
  for (const line of text
    .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .split('\n')) {
    const bare = line.trim();
    if (OF_THE_PAGE.some((pattern) => pattern.test(bare))) {
      left.push(bare);
      continue;
    }
    emoji += line.match(EMOJI)?.length ?? 0;
    const plain = line.replace(EMOJI, '');
    const own = oneWidth(plain);
    if (own !== plain) changed += plain.length === own.length ? changes(plain, own) : 1;
    lines.push(own);
  }
  if (emoji > 0) notes.push(`表情符号 ${emoji} 个没有带入。`);
  if (changed > 0) notes.push(`原来的半角标点、全角数字等没有保留，统一了 ${changed} 处，请核对。`);
  return { text: lines.join('\n'), left, notes };
}
