import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import type { DeputyDetail } from '#features/deputies/contract.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { Facts } from '#ui/facts.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { fieldWords } from '../../noun-facts.ts';
import { refusalIn } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';

const fields = { ...person.fields, ...tenure.fields };
type Name = keyof typeof fields;

const personal: Name[] = ['sex', 'ethnicity', 'birthMonth', 'education', 'party', 'composition'];
const seat: Name[] = ['constituency', 'workplace'];
const apart: Name[] = ['name', 'level', 'groupId', 'stationId', 'entry', 'note'];
const days: Name[] = ['fromOn', 'untilOn', 'leaveReason'];
const rest = (Object.keys(fields) as Name[]).filter(
  (name) => !('inner' in fields[name]) && ![personal, seat, apart, days].flat().includes(name),
);
/** Whatever else is known of a deputy: what everybody may read, and what is masked. */
const others = rest.filter((name) => !('masked' in fields[name]));
const masked = rest.filter((name) => 'masked' in fields[name]);

/** A deputy's facts; whole numbers only on request, since who asked, and what for, stays in the log. */
export function DeputyFacts({ deputy }: { deputy: DeputyDetail }) {
  const { query } = useApi();
  const may = useMay();
  const reveal = useMutation(query.deputies.reveal.mutationOptions());
  const purpose = usePurpose({
    title: '显示完整的电话和证件号',
    confirm: '显示',
    act: (words) => reveal.mutate({ id: deputy.id, purpose: words }),
  });
  const whole = reveal.data;
  const refusal = refusalIn(reveal.error);
  const told = (names: readonly Name[]) =>
    names.map((name) => ({ label: fields[name].word, value: fieldWords(fields[name], name, deputy) }));
  const revealed = (name: Name) => (whole as Partial<Record<Name, string>> | undefined)?.[name];
  const linked = (page: string, id: string | undefined, name: string) =>
    id ? <Link to={`/${page}/${id}`}>{name}</Link> : name;
  return (
    <>
      <Facts
        facts={[
          ...told(personal),
          { label: fields.level.word, value: deputy.levelName },
          ...told(seat),
          ...told(others),
          { label: fields.groupId.word, value: linked('groups', deputy.groupId, deputy.group) },
          { label: fields.stationId.word, value: linked('stations', deputy.stationId, deputy.station) },
          ...told(masked).map((fact, at) => ({ ...fact, value: revealed(masked[at] as Name) ?? fact.value })),
          ...told(['entry']),
          { label: fields.fromOn.word, value: deputy.fromOn ? documentDate(deputy.fromOn) : '与本届同时' },
          ...told(deputy.untilOn ? ['untilOn', 'leaveReason', 'note'] : ['note']),
        ]}
      />
      {refusal && <Refused refusal={refusal} />}
      {!whole && may('deputies.reveal') && (
        <Button mt="md" variant="default" loading={reveal.isPending} onClick={purpose.ask}>
          显示完整的电话和证件号
        </Button>
      )}
      {purpose.form}
    </>
  );
}
