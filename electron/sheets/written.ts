/** Excel's own short date follows the computer's country; here it is written 2025/1/6. */
const SHORT_DATES = ['mm-dd-yy', 'm/d/yy'];

const TOKEN = /y+|m+|d+|h+|s+|a{3,}|am\/pm|上午\/下午|\[[^\]]*\]|"([^"]*)"|\\(.)|_.|\*.|./giu;

/** A moment as Excel shows it in its date format, with the Chinese reading of the format's letters. */
export function writtenDate(moment: Date, format: string): string {
  const pattern = (SHORT_DATES.includes(format) ? 'yyyy/m/d' : format).split(';')[0] ?? format;
  let afterHours = false;
  let shown = '';
  for (const [token, quoted, escaped] of pattern.matchAll(TOKEN)) {
    const letter = token[0]?.toLowerCase() ?? '';
    if (quoted !== undefined || escaped !== undefined) shown += quoted ?? escaped;
    else if (letter === 'y') shown += String(moment.getUTCFullYear()).slice(token.length <= 2 ? 2 : 0);
    else if (letter === 'm')
      shown += padded(afterHours ? moment.getUTCMinutes() : moment.getUTCMonth() + 1, token);
    else if (letter === 'd' && token.length <= 2) shown += padded(moment.getUTCDate(), token);
    else if (letter === 'h') shown += padded(moment.getUTCHours(), token);
    else if (letter === 's') shown += padded(moment.getUTCSeconds(), token);
    else if (!/[da[_*@上]/.test(letter)) shown += token;
    if (/[hymd]/.test(letter)) afterHours = letter === 'h';
  }
  return shown.trim();
}

const padded = (value: number, token: string) => String(value).padStart(token.length === 2 ? 2 : 1, '0');
