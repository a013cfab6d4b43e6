import { useLocation, useSearchParams } from 'react-router';

/** What an address says behind its question mark, of which a change takes the place of what stood there; an empty word takes one away. */
type AddressChange = Record<string, string | undefined>;

/**
 * What the page's address says, and how it is said otherwise: in the place of the address that is there, so that 后退 leads to the page
 * before; all else that the address says stays, and so does what was typed on the page.
 */
export function useAddress(): [said: URLSearchParams, say: (change: AddressChange) => void] {
  const { state } = useLocation();
  const [params, setParams] = useSearchParams();
  const say = (change: AddressChange) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, word] of Object.entries(change))
          if (word) next.set(name, word);
          else next.delete(name);
        return next;
      },
      { replace: true, state },
    );
  return [params, say];
}
