import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../../api.tsx';
import { trouble } from '../../../refusal-of.ts';
import { PartForm } from './part-form.tsx';

/** One part of the practice in force, at its own address. */
export function PracticeSettingsPage() {
  const { query } = useApi();
  const { part: name } = useParams();
  const asked = useQuery(query.practices.settings.queryOptions({ input: {} }));
  const { refusal, onRetry } = trouble(asked);
  const back = { to: '/practices', label: '做法' };
  const part = asked.data?.parts.find((one) => one.part === name) ?? asked.data?.parts[0];
  if (!asked.data || !part)
    return <DetailPending back={back} doing="正在读取本单位规定" refusal={refusal} onRetry={onRetry} />;
  return <PartForm key={part.part} settings={asked.data} part={part} />;
}
