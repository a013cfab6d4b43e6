import { createHash } from 'node:crypto';
import { placeSentence } from '#documents/own-template/asked.ts';
import { compareFields, meantForFields } from '#documents/own-template/compare.ts';
import { inspectInWorker } from '#documents/own-template/in-worker.ts';
import { unfitTemplate, unknownFields } from '#documents/own-template/refusals.ts';
import { noStarter, starterTemplate, whyNoStarter } from '#documents/own-template/starter.ts';
import { listTemplates } from '#documents/template/read.ts';
import type { Template } from '#documents/template/schema.ts';
import type { Handlers } from '#electron/procedure.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { OwnRoom } from './bytes.ts';
import type { ownTemplatesContract } from './contract/own-templates.ts';
import { type OfficeData, officeFields } from './documents/office.ts';
import { offeredFor } from './own-offered.ts';
import type { Sources } from './sources/source.ts';

/** Bringing an office's own Word files in place of the shipped templates. */
export function ownTemplatesService(
  deps: OwnRoom & {
    templates: string;
    office: (year: number, today: PlainDate) => OfficeData;
    sources: Sources;
    deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
    take: (upload: string) => { name: string; bytes: Uint8Array };
  },
): Handlers<typeof ownTemplatesContract> {
  const { own } = deps;

  const rowOf = (template: Template & { group: string }) => {
    const version = own.inUse(template.name);
    return {
      template: template.name,
      label: template.label,
      group: template.group,
      fixed: whyNoStarter(template),
      inUse: version && {
        fileName: version.file_name,
        broughtOn: version.brought_on,
        broughtBy: version.brought_by,
      },
    };
  };

  async function replaceable(name: string) {
    const template = (await listTemplates(deps.templates)).find((candidate) => candidate.name === name);
    if (!template)
      throw new Refusal({
        code: 'template-missing',
        message: `没有名为“${name}”的模板。`,
        remedy: '请在自备模板列表中另选一个。',
      });
    const why = whyNoStarter(template);
    if (why !== undefined) throw noStarter(why);
    return template;
  }

  async function inspected(template: Template, upload: string, today: PlainDate) {
    const { name, bytes } = deps.take(upload);
    const { asks, faults, quoted } = await inspectInWorker(bytes, name);
    const offered = await offeredFor(template, { ...deps, today });
    const sentences = [...faults.map(({ sentence }) => sentence), ...meantForFields(quoted, offered)];
    return { name, bytes, asks, faults: sentences, ...compareFields(asks, offered) };
  }

  return {
    ownTemplates: async () => (await listTemplates(deps.templates)).map(rowOf),

    starter: async ({ template: name }, { today }) => {
      const template = await replaceable(name);
      const office = officeFields(deps.office(Number(today.slice(0, 4)), today));
      return deps.deliver(
        `${template.label}（样稿）`,
        starterTemplate(template, office, deps.profile()),
        'docx',
      );
    },

    inspectOwn: async ({ template, upload }, { today }) => {
      const { name, asks, faults, unknown, unused } = await inspected(
        await replaceable(template),
        upload,
        today,
      );
      return {
        fileName: name,
        asks: asks.map((ask) => ({ kind: ask.kind, name: ask.name, place: placeSentence(ask.place) })),
        faults,
        unknown: unknown.map(({ name: field, nearest, sentence }) => ({ name: field, nearest, sentence })),
        unused: { fields: unused.fields, tables: unused.tables },
      };
    },

    adoptOwn: async ({ template: asked, upload }, work) => {
      const template = await replaceable(asked);
      const { name, bytes, faults, unknown } = await inspected(template, upload, work.today);
      if (faults.length > 0) throw unfitTemplate(name, faults);
      if (unknown.length > 0)
        throw unknownFields(
          name,
          unknown.map(({ sentence }) => sentence),
        );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = own.find(asked, sha256);
      const id = known?.id ?? work.newId();
      if (!known)
        own.keep(
          {
            id,
            template: asked,
            file_name: name,
            sha256,
            brought_on: work.today,
            brought_by: work.actor,
          },
          bytes,
        );
      own.use(asked, id);
      work.about(`${template.label}：${name}`);
      return rowOf(template);
    },

    dropOwn: async ({ template: name }, work) => {
      const template = await replaceable(name);
      if (own.inUse(name)) own.use(name, null);
      work.about(template.label);
      return rowOf(template);
    },
  };
}
