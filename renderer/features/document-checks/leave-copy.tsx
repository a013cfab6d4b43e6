import { Ask } from '#ui/ask.tsx';

/** Asks once before a mended copy is given up that was not saved. */
export function LeaveCopy(props: { count: number; onLeave(): void; onClose(): void }) {
  return (
    <Ask
      title="改好的公文还没有存"
      confirm="不存了"
      busy={false}
      onConfirm={props.onLeave}
      onClose={props.onClose}
    >
      <p>副本上改正的 {props.count} 处不会留下；原件没有改动，可以再检查一次。</p>
    </Ask>
  );
}
