import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { documentDate, isPlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import {
  packageExtension,
  packageLimit,
  type ReturnPackage,
  readPackage,
  returnDraftLine,
} from '#features/county/schema.ts';
import { DropArea } from '#ui/drop-area.tsx';
import { type Fact, Facts } from '#ui/facts.tsx';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { takeDocument, whenLeft } from '../../given-document.ts';
import { refusalOf } from '../../refusal-of.ts';
import { AnnualSheet } from './annual-sheet.tsx';
import css from './page.module.css';

async function sha256(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const tooLarge: RefusalView = {
  message: '这个文件太大，不是年度上报包。',
  remedy: `上报包的文件名以 .${packageExtension} 结尾，一般不到 1 MB。`,
};

/** What a township handed in, read in this window alone: no vault is opened for it, and nothing of it is kept. */
function usePackage() {
  const [read, setRead] = useState<{ content?: ReturnPackage; refusal?: RefusalView }>({});
  const bring = useCallback(async (file: File) => {
    if (file.size > packageLimit) return setRead({ refusal: tooLarge });
    try {
      setRead({ content: await readPackage(await file.text(), sha256) });
    } catch (error) {
      setRead({ refusal: error instanceof Refusal ? error.reason : refusalOf(error) });
    }
  }, []);
  useEffect(() => {
    const take = () => {
      const file = takeDocument();
      if (file) void bring(file);
    };
    take();
    return whenLeft(take);
  }, [bring]);
  return { ...read, bring, again: () => setRead({}) };
}

const factsOf = ({ township, county, year, madeOn, standing, signed, logHead }: ReturnPackage): Fact[] => [
  { label: '报送单位', value: `${township}人大主席团` },
  { label: '报送', value: `${county}人大常委会` },
  { label: '年度', value: `${year} 年` },
  { label: '导出日期', value: isPlainDate(madeOn) ? documentDate(madeOn) : madeOn },
  { label: '审定', value: standing === 'final' ? signed : returnDraftLine },
  {
    label: '校验',
    value: '与导出时一致。校验只说明没有损坏、没有改动，是谁报的请以盖章的纸质表为准',
    sentence: true,
  },
  { label: '乡镇的日志', value: logHead },
];

/** A return that a township handed in as a file, to be read, compared and printed; for the county, which may have no vault here. */
export function PackagePage() {
  const { print } = useApi();
  const { content, refusal, bring, again } = usePackage();
  return (
    <main className={css.package}>
      <div data-screen-only>
        <PageHead
          title={content?.title ?? '年度上报包'}
          line="乡镇报来的年度上报，只供查看和打印，不写入本机的保险库。"
          back={{ to: '/today', label: '履职台' }}
          tools={
            content && (
              <Button variant="subtle" color="gray.8" onClick={again}>
                另选一份
              </Button>
            )
          }
          primary={
            content && (
              <Button leftSection={<Icon name="print" />} onClick={print}>
                打印
              </Button>
            )
          }
        />
        {refusal && <Refused refusal={refusal} />}
        {!content && (
          <DropArea
            words={`把乡镇报来的 .${packageExtension} 文件拖到这里`}
            pick="选择上报包"
            pickerLabel="选择上报包文件"
            accept={`.${packageExtension}`}
            onFiles={([file]) => file && void bring(file)}
            aside="乡镇在“年度上报”里用“导出上报包”做出来。表格形式的请用 Excel 或 WPS 打开。"
          />
        )}
        {content && <Facts facts={factsOf(content)} />}
      </div>
      {content?.tables.map((table) => (
        <AnnualSheet key={table.title} {...table} standing={content.standing} />
      ))}
    </main>
  );
}
