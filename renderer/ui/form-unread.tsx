import { createContext, useContext } from 'react';
import { type RefusalView, Refused } from '#ui/refusal.tsx';

/** What could not be read of that which a form offers to choose from, and how to ask again. */
export const FormUnreadContext = createContext<{ refusal: RefusalView; onRetry(): void } | undefined>(
  undefined,
);

/** Says over a form that its choices may not be whole. */
export function FormUnread() {
  const unread = useContext(FormUnreadContext);
  return unread && <Refused {...unread} />;
}
