import type { XmlNode } from './xml-tree.ts';

/** A field of Word: what it is told to do, as Word would read it. */
export type Field = { instruction: string };

/** A field not yet ended; `byResults` is its instruction with nested fields read by their stored results. */
type Open = { instruction: string; byResults: string; result: string; inResult: boolean };

/** QUOTE 68 68 69 spells DDE by character codes; Word reads the letters. */
function spelt(instruction: string): string {
  const [command, ...codes] = instruction.trim().split(/\s+/);
  const numbers = codes.filter((code) => /^\d{1,5}$/.test(code));
  if (command?.toUpperCase() !== 'QUOTE') return instruction;
  return numbers.length > 0
    ? String.fromCharCode(...numbers.map(Number))
    : codes.join(' ').replaceAll('"', '');
}

/** Every field under a node; instructions split over runs and paragraphs are joined, nested ones read into the outer. */
export function fieldsOf(root: XmlNode): Field[] {
  const found: Field[] = [];
  const open: Open[] = [];

  const close = () => {
    const field = open.pop();
    if (!field) return;
    found.push({ instruction: field.instruction });
    if (field.byResults !== field.instruction) found.push({ instruction: field.byResults });
    const outer = open.at(-1);
    if (!outer || outer.inResult) return;
    outer.instruction += spelt(field.instruction);
    outer.byResults += field.result;
  };

  const read = (text: string) => {
    const field = open.at(-1);
    if (!field) return;
    if (field.inResult) field.result += text;
    else {
      field.instruction += text;
      field.byResults += text;
    }
  };

  const visit = (node: XmlNode): void => {
    if (node.name === 'w:fldSimple') found.push({ instruction: node.attributes['w:instr'] ?? '' });
    if (node.name === 'w:instrText' && open.length === 0) found.push({ instruction: node.text });
    if (node.name === 'w:instrText' || node.name === 'w:t') read(node.text);
    if (node.name === 'w:fldChar') {
      const kind = node.attributes['w:fldCharType'];
      const inner = open.at(-1);
      if (kind === 'begin') open.push({ instruction: '', byResults: '', result: '', inResult: false });
      else if (kind === 'separate' && inner) inner.inResult = true;
      else if (kind === 'end') close();
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  while (open.length > 0) close();
  return found;
}
