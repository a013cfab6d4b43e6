/** What cannot be done yet, the steps that wait for the same thing together, each with the sentence that says why. */
export function blockedBy(
  actions: readonly { name: string; blocked?: string | undefined }[],
): { names: string[]; why: string }[] {
  const waiting = actions.filter(({ blocked }) => blocked !== undefined);
  return [...Map.groupBy(waiting, ({ blocked = '' }) => blocked)].map(([why, same]) => ({
    why,
    names: same.map(({ name }) => name),
  }));
}
