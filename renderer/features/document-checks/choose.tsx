import { useState } from 'react';
import { DropArea } from '#ui/drop-area.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import css from './page.module.css';
import type { Check } from './use-check.ts';

const oneAtATime: RefusalView = { message: '一次只能检查一份公文', remedy: '请只拖一份过来。' };

/** Before there is a report: which document, and why one was not opened. */
export function ChoosePage({ check }: { check: Check }) {
  const [several, setSeveral] = useState(false);
  const take = ([file, ...others]: File[]) => {
    setSeveral(others.length > 0);
    if (file && others.length === 0) check.bring(file);
  };
  const refusal = several ? oneAtATime : check.refusal;
  return (
    <div className={css.page}>
      <PageHead
        title="检查公文"
        line="对照公文处理条例、公文格式（GB/T 9704-2012）和标点、数字用法的国家标准，逐处指出不合规定的地方；能改的一按就改。"
      />
      <div className={css.content}>
        {check.reading !== undefined ? (
          <Waiting doing={`正在检查 ${check.reading}`} onCancel={check.again} />
        ) : (
          <>
            {refusal && <Refused refusal={refusal} />}
            <DropArea
              words="把 .docx 公文拖到这里，本机做的、别处来的都行"
              pick="选择公文"
              pickerLabel="选择公文文件"
              accept=".docx,.doc,.wps,.docm"
              onFiles={take}
              aside="原件不会改动：改正都做在副本上，另存为“…（已改）.docx”。检查看格式、文种用语、标点数字、常见错字和各面的排版；事实和内容还要请人核对。"
            />
          </>
        )}
      </div>
    </div>
  );
}
