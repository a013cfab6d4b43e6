/** A place as two lines: the page's element, and the words around where some are quoted. */
export function placeWords(place: string): { element: string; words: string } {
  const [, element = place, words = '', more = ''] = /^([^“]+)(“.*”)(等\d+处)?$/.exec(place) ?? [];
  return { element: element + more, words };
}
