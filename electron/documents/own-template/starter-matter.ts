import type { Annex, Matter, Signature, TextDocument } from '../document.ts';
import type { MatterTemplate } from '../template/schema.ts';
import { blocksWithTags, conditionTags, loneField } from './starter-blocks.ts';

/** A pattern with the office's own values in place of those fields that have one to be measured by. */
export type Say = (pattern: string) => string;

function signatureOf(template: MatterTemplate, say: Say): Signature | undefined {
  if (!('signature' in template) || template.signature === undefined) return undefined;
  const { signature } = template;
  const date = say(signature.date);
  if (signature.form !== 'stamp') return { form: signature.form, body: say(signature.body), date };
  return { form: 'stamp', signers: [{ office: signature.office, name: signature.name }], date };
}

/** A template of running text as a document with its tags left as text. */
export function matterWithTags(template: MatterTemplate, say: Say): TextDocument {
  const issuer = say(template.issuer);
  const matter: Matter = {
    title: say(template.title),
    addressees: template.addressees,
    body: blocksWithTags(template.body),
    annexes: template.annexes.map(({ title, body, paper, ...condition }): Annex => {
      const { after } = conditionTags(condition);
      const end: Annex['body'] = after === '' ? [] : [{ kind: 'paragraph', text: after }];
      return { title: say(title), body: [...blocksWithTags(body), ...end], paper };
    }),
    note: template.note,
  };
  const signature = signatureOf(template, say);
  if (template.kind === 'plain') {
    const subtitle = template.subtitle?.map(loneField);
    return { ...matter, kind: 'plain', issuer, subtitle, signature };
  }
  const { number } = template;
  const mark = (usual: string) => say(template.mark ?? usual);
  switch (template.kind) {
    case 'red-head': {
      const { edition, signers } = template;
      const head = { issuer, mark: mark(`${template.issuer}文件`), number, signers };
      return { ...matter, ...head, kind: 'red-head', signature, edition };
    }
    case 'letter': {
      const { copyTo, classification } = template;
      const head = { issuer, mark: mark(template.issuer), number, classification };
      return { ...matter, ...head, kind: 'letter', copyTo, signature };
    }
    case 'minutes': {
      const { date, attendance, edition } = template;
      const head = { issuer, mark: mark(`${template.issuer}会议纪要`), number, date };
      return { ...matter, ...head, kind: 'minutes', attendance, edition };
    }
  }
}
