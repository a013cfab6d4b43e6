/**
 * From here on everything this process makes is its owner's alone: files 0600 and folders 0700, SQLite's and the exports
 * among them. Windows keeps such rights otherwise: there a person's own folders are theirs.
 */
export const keepFilesPrivate = (): void => void process.umask(0o077);
