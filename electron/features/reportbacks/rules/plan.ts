/** A term's years (宪法第九十八条). */
const yearsOfTerm = 5;

/** How far the report-backs of a term have come. */
export type TermPlan = {
  /** How often each deputy reports back within the term, at least. */
  times: number;
  deputies: number;
  /** Those who have reported back that often. */
  done: number;
  /** Those who have not, in the order given, with how often they did. */
  owing: { id: string; name: string; held: number }[];
  /** How many report-backs a year come to the whole by the end of the term. */
  yearly: number;
};

/** The plan of report-backs over a term: nobody owes any where the practice asks for none. */
export function termPlan(
  deputies: readonly { id: string; name: string }[],
  /** Whose report-backs were held and agree, one entry each. */
  held: readonly string[],
  times: number,
): TermPlan {
  const counted = deputies.map(({ id, name }) => ({
    id,
    name,
    held: held.filter((one) => one === id).length,
  }));
  const owing = counted.filter((one) => one.held < times);
  return {
    times,
    deputies: deputies.length,
    done: deputies.length - owing.length,
    owing,
    yearly: Math.ceil((deputies.length * times) / yearsOfTerm),
  };
}
