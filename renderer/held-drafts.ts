type Keep = () => Promise<void>;

const held = new Set<Keep>();

/** Registers a form's draft to be kept before the vault is locked; answers how to let go of it. */
export function holdDraft(keep: Keep): () => void {
  held.add(keep);
  return () => held.delete(keep);
}

/** Keeps every open form's draft now; one that cannot be kept does not hold the lock back. */
export async function keepHeldDrafts(): Promise<void> {
  await Promise.allSettled([...held].map((keep) => keep()));
}
