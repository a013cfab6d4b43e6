/** The address of a list that is opened for the last twelve months, whatever year is chosen: `?recent=1`. */
const name = 'recent';

/** A list's address for the last twelve months. */
export const recentAddress = (list: string): string => `${list}?${name}=1`;

/** Whether an address asks for the last twelve months. */
export const isRecent = (params: URLSearchParams): boolean => params.has(name);

/** What is said otherwise for the year that is chosen. */
export const withoutRecent = { [name]: undefined };
