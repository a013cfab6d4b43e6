import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ImportedFile } from '#features/exchange/contract.ts';
import { Ask } from '#ui/ask.tsx';
import { useUndo } from '../../use-undo.ts';

const sum = (files: ImportedFile[], key: 'added' | 'updated') =>
  files.reduce((total, file) => total + file[key], 0);

/** 撤去新增的 86 条，2 条更新改回原样; what there is none of is left out. */
function figures(files: ImportedFile[]): string {
  const [added, updated] = [sum(files, 'added'), sum(files, 'updated')];
  const parts = [added > 0 && `撤去新增的 ${added} 条`, updated > 0 && `把更新的 ${updated} 条改回原样`];
  return parts.filter(Boolean).join('，');
}

/** Takes the import just written back as one step; asks once, with the figures. */
export function UndoImport({ files, onUndone }: { files: ImportedFile[]; onUndone(): void }) {
  const [asking, setAsking] = useState(false);
  const { step, onUndo, undoing, refusal } = useUndo(() => {
    notifications.show({ message: '已撤销这次导入' });
    onUndone();
  }, 'exchange.apply');
  if (!step || !onUndo) return null;
  return (
    <>
      <Button variant="subtle" color="gray.8" onClick={() => setAsking(true)}>
        撤销这次导入
      </Button>
      {asking && (
        <Ask
          title="撤销这次导入"
          confirm="撤销"
          busy={undoing}
          refusal={refusal}
          onConfirm={onUndo}
          onClose={() => setAsking(false)}
        >
          <p>将{figures(files)}，一次全部撤完。</p>
          <p>原来的表格还在，可以再导一次；撤销也记入日志，还能再撤回来。</p>
        </Ask>
      )}
    </>
  );
}
