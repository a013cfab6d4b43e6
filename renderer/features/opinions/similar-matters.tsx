import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { isPlainDate } from '#electron/values/plain-date.ts';
import { useApi } from '../../api.tsx';
import { type Pointed, SimilarOpinions } from './similar.tsx';

/** So many characters of what a visitor says are compared; a title is never as long. */
const compared = 120;

/** What the last years have about the matter that is being entered, once its words say what it is; no more is asked once it is saved. */
export function SimilarMatters(props: {
  id?: string | undefined;
  title: string;
  leadId?: string;
  receptionId?: string | undefined;
  raisedOn: string;
  ended: boolean;
  onHear?: ((opinion: Pointed) => void) | undefined;
}) {
  const { id, title, leadId, receptionId, raisedOn } = props;
  const { query } = useApi();
  const said = {
    title: title.slice(0, compared),
    ...(id && { id }),
    ...(leadId && { leadId }),
    ...(receptionId && { receptionId }),
    ...(isPlainDate(raisedOn) && { raisedOn }),
  };
  const [settled] = useDebouncedValue(JSON.stringify(said), 300);
  const asked = JSON.parse(settled) as typeof said;
  const similar = useQuery(
    query.opinions.similar.queryOptions({
      input: props.ended || asked.title.trim().length < 2 ? skipToken : asked,
      placeholderData: keepPreviousData,
    }),
  );
  return <SimilarOpinions similar={similar.data ?? []} onHear={props.onHear} />;
}
