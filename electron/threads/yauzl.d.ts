/** The part of yauzl 3.4 that the guard uses; the package brings no types. */
declare module 'yauzl' {
  export type Entry = {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    isEncrypted(): boolean;
  };
  export type ZipFile = {
    entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<AsyncIterable<Uint8Array>>;
    close(): void;
  };
  export function fromBufferPromise(
    buffer: Uint8Array,
    options?: { lazyEntries?: boolean; strictFileNames?: boolean },
  ): Promise<ZipFile>;
}
