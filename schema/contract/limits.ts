/**
 * The most that one request may ask for. They stand apart, importing nothing, since the add-in splits its
 * questions by them and must not carry a schema library for the sake of a number.
 */

/** The most figures that one question may ask for. */
export const MAX_CELLS = 20_000

/** The most names in each list of a request for cells. More could not be used by {@link MAX_CELLS} cells. */
export const MAX_NAMES = 20_000

/** The most questions in one request. */
export const MAX_QUESTIONS = 100

/** The most characters in each of them: what servers commonly take in an address. */
export const LONGEST_QUESTION = 8000
