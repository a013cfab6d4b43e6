import { notifications } from '@mantine/notifications';
import { UndoNote } from '#ui/undo-note.tsx';
import { refusalOf } from './refusal-of.ts';
import { useAskLatest, useTakeBack } from './use-undo.ts';

/** Milliseconds for which a saved note stays, long enough to read it and to change one's mind. */
const staying = 15_000;

/** Says what was saved in place, with 撤销 beside it where the log allows it. */
export function useSaySaved(): (message: string) => void {
  const askLatest = useAskLatest();
  const takeBack = useTakeBack();
  return (message) => {
    void askLatest().then((step) => {
      if (!step) return notifications.show({ message });
      const id = `undo-${step.seq}`;
      const undo = async () => {
        try {
          await takeBack(step.seq);
          notifications.update({ id, message: `${message}（已撤销）`, autoClose: 6000 });
        } catch (error) {
          const { message: why, remedy = '' } = refusalOf(error);
          notifications.update({ id, message: `${why}${remedy}`, autoClose: staying });
        }
      };
      return notifications.show({
        id,
        autoClose: staying,
        message: <UndoNote onUndo={undo}>{message}</UndoNote>,
      });
    });
  };
}
