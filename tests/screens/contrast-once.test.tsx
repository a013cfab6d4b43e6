import { expect, it } from 'vitest';
import { barriers, show } from './harness.tsx';

const line = (words: string, color: string, background = '#fff') => (
  <p style={{ color, background, margin: 0 }}>{words}</p>
);

/** Words that lie over what is painted beside them. */
const floating = (words: string, background: string) => (
  <div style={{ position: 'relative' }}>
    <div style={{ background, height: 30 }} />
    <p style={{ position: 'absolute', top: 0, margin: 0, color: '#222' }}>{words}</p>
  </div>
);

it('measures the contrast of each look once, and finds whatever looks otherwise and is too faint', async () => {
  await show(
    <>
      {line('看得清', '#222')}
      {line('也看得清', '#222')}
      {line('字太淡', '#ccc')}
      {line('底太深', '#222', '#444')}
      <div style={{ opacity: 0.2 }}>{line('太透明', '#222')}</div>
      {floating('浮着，看得清', '#fff')}
      {floating('浮在深底上', '#444')}
    </>,
  );
  const found = (await barriers()).map((words) => />([^<]+)</.exec(words)?.[1]);
  expect(found).toEqual(['字太淡', '底太深', '太透明', '浮在深底上']);
});
