import type { UseFormReturnType } from '@mantine/form';
import { term } from '#features/terms/fields.ts';
import { useDesk } from '../../desk.tsx';
import { NounField } from '../../noun-fields.tsx';
import type { Values } from '../../noun-values.ts';
import { termName } from './term.ts';

/** Which term it is; once it is known, the name that townships give it is filled in, to be changed where theirs is another. */
export function OrdinalField({ form }: { form: UseFormReturnType<Values> }) {
  const { township } = useDesk();
  const fill = () => {
    if (form.values.name !== '') return;
    form.setFieldValue('name', termName(township, String(form.values.ordinal).trim()));
  };
  const help = { hint: '只写数字，如 19', onLeave: fill };
  return <NounField form={form} name="ordinal" field={term.fields.ordinal} help={help} />;
}
