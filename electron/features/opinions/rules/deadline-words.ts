import type { DeadlineState } from './deadline.ts';

/** A deadline as the screen says it, in days. */
export function deadlineWords({ state, days }: DeadlineState): string {
  switch (state) {
    case 'answered-in-time':
      return '按期答复';
    case 'answered-late':
      return `超期 ${-days} 天答复`;
    case 'overdue':
      return `逾期 ${-days} 天`;
    case 'due-today':
      return '今天到期';
    case 'due-this-week':
    case 'running':
      return `还有 ${days} 天`;
    case 'not-assigned':
      return '尚未交办';
    case 'merged':
      return '已并案';
    case 'withdrawn':
      return '已撤回';
  }
}
