import { Button } from '@mantine/core';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { usePurpose } from '../../use-purpose.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './vault-page.module.css';

/** Everything the office owns as open files, at any time, with what that means said first. */
export function EverythingPage() {
  const { client } = useApi();
  const { township } = useDesk();
  const everything = useSaveFile(client.exchange.composeAll);
  const purpose = usePurpose({
    title: '导出全部资料',
    confirm: '导出',
    act: (words) => everything.save({ purpose: words }),
  });
  return (
    <div className={css.page}>
      <PageHead
        title="全部资料"
        line={`${township}的资料随时可以整套带走，不用履职台也能打开。`}
        primary={
          <Button leftSection={<Icon name="save" />} loading={everything.saving} onClick={purpose.ask}>
            导出全部资料
          </Button>
        }
      />
      {purpose.form}
      {everything.refusal && <Refused refusal={everything.refusal} />}
      <div className={css.facts}>
        <Section title="导出的是一个压缩包，里面有">
          <ul className={css.list}>
            <li>
              登记表：各年的代表名册、接待登记簿、考勤、意见建议台账、述职评议计票，Excel 表格，可以再导回来。
            </li>
            <li>记录：全部记录和操作日志，每行一条，供别的软件读取。</li>
            <li>说明：各个文件是什么、各栏是什么意思。</li>
          </ul>
        </Section>
        <Section title="导出以前请想清楚">
          <ul className={css.list}>
            <li>
              <strong>导出的文件不再加密</strong>，里面有完整的电话和身份证号，谁拿到都能打开。
            </li>
            <li>用完请从电脑和优盘上删掉，并清空回收站。</li>
            <li>导出会连同用途记入操作日志。只为防丢失的，请用备份，备份是加密的。</li>
          </ul>
        </Section>
      </div>
    </div>
  );
}
