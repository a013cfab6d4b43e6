/** The twelve months as choices. */
export const monthOptions = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: `${at + 1}月`,
}));
