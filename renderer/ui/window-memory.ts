const memories: Map<string, unknown>[] = [];

/** What a part of the page remembers by its address, in this window only and until the vault is locked: it may hold a name. */
export function windowMemory<Kept>(): Map<string, Kept> {
  const memory = new Map<string, Kept>();
  memories.push(memory);
  return memory;
}

/** Forgets whatever the window remembers: whoever opens the vault next need not be who locked it. */
export function forgetWindowMemory(): void {
  for (const memory of memories) memory.clear();
}
