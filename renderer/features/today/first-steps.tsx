import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMayEnter } from '../../may-enter.ts';
import css from './page.module.css';

/** What an empty office does first. */
export function FirstSteps({ township }: { township: string }) {
  const mayEnter = useMayEnter();
  const steps = [
    {
      title: '登记本届、站点、小组和代表',
      text: '逐个填写，从表格里粘贴几行，或者存一张空白表填好再导入，都可以。',
      to: '/terms/new',
      verb: '登记本届',
    },
    {
      title: '有代表名册表格的，导入进来',
      text: '手头的名册表格不用改格式，合并的标题、带空格的姓名都认得。',
      to: '/exchange',
      verb: '导入表格',
    },
    {
      title: '有今年台账的，一并导入',
      text: '接待登记簿、履职考勤、意见建议台账、述职评议计票，可以和名册一起选中。',
      to: '/exchange',
      verb: '导入表格',
    },
  ].filter(({ to }) => mayEnter(to));
  if (steps.length === 0) return <p className={css.none}>{township}的履职台还是空的，等经办人导入资料。</p>;
  const many = steps.length === 3 ? '三件事' : '几件事';
  return (
    <section className={css.first} aria-label={`最先做的${many}`}>
      <p>
        {township}的履职台还是空的。最先做这{many}：
      </p>
      <ol className={css.firstList}>
        {steps.map(({ title, text, to, verb }, at) => (
          <li key={title} className={css.firstStep}>
            <span className={css.firstNumber} aria-hidden="true">
              {at + 1}
            </span>
            <div className={css.firstWords}>
              <h2 className={css.firstTitle}>{title}</h2>
              <p className={css.firstText}>{text}</p>
            </div>
            <Button component={Link} to={to} variant={at === 0 ? 'filled' : 'default'}>
              {verb}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
