/** The groups that templates stand in, in the order of a year's work. */
const groups: [string, string][] = [
  ['free', '自拟'],
  ['notices', '通知'],
  ['announcements', '公告'],
  ['supervision', '监督'],
  ['slips', '单函'],
];

const labels = new Map(groups);
const other = '其他';

type Template = { group: string; label: string; description: string };

const labelOf = ({ group }: Template) => labels.get(group) ?? other;

const order = [...groups.map(([, label]) => label), other];

/** The groups as tabs with how many each has, once that is known; those without a template are left out. */
export const groupsOf = (templates: Template[] | undefined) => [
  { value: '', label: '全部', count: templates?.length },
  ...order
    .map((label) => ({
      value: label,
      label,
      count: templates?.filter((template) => labelOf(template) === label).length ?? 0,
    }))
    .filter(({ count }) => count > 0),
];

/** The templates of a group whose name or use says every word that was typed, group by group. */
export function templatesShown<T extends Template>(
  templates: T[],
  { group, search }: { group: string; search: string },
): { label: string; templates: T[] }[] {
  const words = search.split(/\s+/).filter(Boolean);
  const shown = templates.filter(({ label, description }) =>
    words.every((word) => `${label} ${description}`.includes(word)),
  );
  return order
    .filter((label) => group === '' || label === group)
    .map((label) => ({ label, templates: shown.filter((template) => labelOf(template) === label) }))
    .filter((found) => found.templates.length > 0);
}
