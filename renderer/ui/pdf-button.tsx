import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Icon } from './icons.tsx';
import css from './pdf-button.module.css';
import { usePdf } from './use-printing.ts';

/** Saves the page as a PDF of this name; where a browser's print dialog does it, it says how. */
export function PdfButton({ name }: { name: string }) {
  const { byDialog, save } = usePdf();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const make = async () => {
    setSaving(true);
    setFailed(false);
    try {
      if ((await save(name)) === 'saved') notifications.show({ message: `已存为 ${name}.pdf` });
    } catch {
      setFailed(true);
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className={css.way} data-screen-only>
      <Button
        variant="default"
        leftSection={<Icon name="save" />}
        loading={saving}
        onClick={() => void make()}
      >
        存为 PDF
      </Button>
      {byDialog && <p className={css.note}>在打印窗口里把打印机选为“另存为 PDF”。</p>}
      {failed && (
        <p role="alert" className={css.note}>
          PDF 没有存好，文件没有写入，请再试一次。
        </p>
      )}
    </div>
  );
}
