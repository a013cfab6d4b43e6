import { useEffect } from 'react';
import { useNavigate } from 'react-router';

/**
 * Goes to an address as soon as there is one. Effects run in their order: whatever holds a page back for what it may
 * lose, and stands before this or below it, has heard by then that nothing is left to lose.
 */
export function useGoOn(to: string | undefined, { replace = false } = {}): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (to !== undefined) void navigate(to, { replace });
  }, [to, replace, navigate]);
}
