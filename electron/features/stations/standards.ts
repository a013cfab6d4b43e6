import type { Work } from '#electron/procedure.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Station, StationFinding } from './fields.ts';
import { checkStandard } from './rules.ts';
import type { Standard } from './settings.ts';
import type { stationsStore } from './store.ts';

type Checked = {
  standardId: string;
  checkedOn: string;
  findings: Readonly<Record<string, 'met' | 'unmet' | 'unchecked'>>;
};

const rowOf = (standard: Standard, findings: readonly StationFinding[]) => {
  const { id, name, source, items } = standard;
  const known = new Map(
    findings.filter(({ standardId }) => standardId === id).map((finding) => [finding.code, finding]),
  );
  const check = checkStandard(
    standard,
    Object.fromEntries([...known].map(([code, { finding }]) => [code, finding])),
  );
  return {
    ...{ id, name, source },
    met: check.met.count,
    unmet: check.missing.length,
    unchecked: check.unchecked.length,
    items: items.map((item) => ({
      ...item,
      finding: known.get(item.code)?.finding ?? ('unchecked' as const),
      checkedOn: known.get(item.code)?.checkedOn,
    })),
  };
};

/** Stations held against the standards of the practice (八有、九有…): what is met, what is not, and since which look. */
export function stationStandards(deps: {
  findings: ReturnType<typeof stationsStore>['findings'];
  standardsOn: (day: string) => readonly Standard[];
}) {
  function standardOf(id: string, today: string): Standard {
    const standard = deps.standardsOn(today).find((candidate) => candidate.id === id);
    if (standard) return standard;
    throw new Refusal({
      code: 'unknown-standard',
      message: '做法里没有这个标准。',
      remedy: '请在“做法”里核对站点标准。',
    });
  }

  return {
    list: ({ id }: Station, today: string) => {
      const findings = deps.findings.of(id);
      return deps.standardsOn(today).map((standard) => rowOf(standard, findings));
    },
    check({ id: stationId, name }: Station, checked: Checked, { about, newId, today }: Work) {
      noFuture(checked.checkedOn, today, '查看日期');
      const standard = standardOf(checked.standardId, today);
      about(`${name}：${standard.name}`);
      const known = deps.findings.of(stationId).filter(({ standardId }) => standardId === standard.id);
      for (const [code, finding] of Object.entries(checked.findings)) {
        const item = standard.items.find((candidate) => candidate.code === code);
        if (!item) {
          throw new Refusal({ code: 'unknown-item', message: `${standard.name}里没有“${code}”这一条。` });
        }
        const before = known.find((one) => one.code === code);
        const kept = { finding, item: item.name, standard: standard.name, checkedOn: checked.checkedOn };
        if (finding === (before?.finding ?? 'unchecked')) continue;
        if (finding === 'unchecked') deps.findings.remove(before?.id ?? '');
        else if (before) deps.findings.change(before.id, { ...kept, finding });
        else deps.findings.add({ ...kept, finding, id: newId(), stationId, standardId: standard.id, code });
      }
      return rowOf(standard, deps.findings.of(stationId));
    },
  };
}
