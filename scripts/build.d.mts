/** Builds by a configuration of Vite’s, as for the office; throws where it does not build. */
export function vite(config: string, ...rest: string[]): void;

/** When anything below a path was last changed, in milliseconds since 1970. */
export function newest(path: string): number;
