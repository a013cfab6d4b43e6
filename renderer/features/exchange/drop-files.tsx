import { useState } from 'react';
import { DropArea } from '#ui/drop-area.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';

const isWorkbook = (file: File) => /\.(xlsx|xlsm|xls|et|csv|txt|htm|html)$/i.test(file.name);

/** Where workbooks are dropped or picked, several at once. */
export function DropFiles(props: { onFiles(files: File[]): void; refusal: RefusalView | undefined }) {
  const [wrong, setWrong] = useState<string[]>([]);
  const take = (files: File[]) => {
    const others = files.filter((file) => !isWorkbook(file)).map(({ name }) => name);
    setWrong(others);
    if (others.length === 0) props.onFiles(files);
  };
  const refusal =
    wrong.length > 0
      ? {
          message: '有的文件不是表格',
          details: wrong,
          remedy: '请选 .xlsx、.xls、.et 或 .csv 文件；别的格式请先在 Excel 或 WPS 里另存为 .xlsx。',
        }
      : props.refusal;
  return (
    <>
      {refusal && <Refused refusal={refusal} />}
      <DropArea
        multiple
        words="把表格拖到这里，可以一次拖几份"
        pick="选择表格"
        pickerLabel="选择表格文件"
        accept=".xlsx,.xlsm,.xls,.et,.csv,.txt,.htm,.html"
        onFiles={take}
        aside="认得这几种：代表名册、站点、小组、活动、接待登记簿、履职考勤、意见建议台账、述职评议计票、履职登记。按表头认，不看文件名；合并的标题、带空格的姓名、各种写法的日期都不用先改。"
      />
    </>
  );
}
