import { Button } from '@mantine/core';
import { useAddress } from '#ui/use-address.ts';
import { useDesk } from '../../desk.tsx';

/** Where the year being looked at has no records but others have: says so, and leaves it to the hand to go there. */
export function OtherYear() {
  const { year, years } = useDesk();
  const [, say] = useAddress();
  const [latest] = years;
  if (latest === undefined || years.includes(year)) return null;
  return (
    <p style={{ marginTop: 0 }}>
      现在看的是 {year} 年，还没有记录；导入的记录最近到 {latest} 年。
      <Button variant="default" size="compact-md" ml="xs" onClick={() => say({ year: String(latest) })}>
        看 {latest} 年
      </Button>
    </p>
  );
}
