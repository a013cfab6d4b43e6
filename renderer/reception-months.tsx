import { Months } from '#ui/charts/months.tsx';

/** Receptions (次) and voters (人次) of twelve months, each on a scale of its own. */
export function ReceptionMonths({
  months,
  open,
}: {
  months: readonly { days: number; voters: number }[];
  /** Where a month leads. */
  open?: ((month: number) => string) | undefined;
}) {
  return (
    <Months
      label="逐月接待"
      open={open}
      charts={[
        [{ name: '接待', unit: '次', values: months.map(({ days }) => days), fill: 'empty' }],
        [{ name: '来访', unit: '人次', values: months.map(({ voters }) => voters), fill: 'ink' }],
      ]}
    />
  );
}
