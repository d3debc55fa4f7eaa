import { Cancelled } from '../batch/batcher.ts'
import { Failure } from '../client/failure.ts'
import { say, tell } from './words.ts'

/** `#VALUE!`: the formula must be changed. Only this and {@link notAvailable} carry words to the user. */
export function invalid(words: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, words)
}

/** `#N/A`: the formula is right, but there is no figure now. Charts leave it out. */
export function notAvailable(words: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, words)
}

const unanswered = new WeakSet<CustomFunctions.Error>()

/** `#N/A` as well, but it says nothing of the figure: nobody answered. */
function notAnswered(words: string): CustomFunctions.Error {
  const error = notAvailable(words)
  unanswered.add(error)
  return error
}

export function isUnanswered(error: CustomFunctions.Error): boolean {
  return unanswered.has(error)
}

/** Whatever went wrong, as Excel shows it. A plain error would reach the cell without a word. */
export function inWords(error: unknown): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error
  if (error instanceof Failure)
    return notAnswered(`${tell(error.words)}${error.mayPass ? ` ${again()}` : ''}`)
  if (error instanceof Cancelled)
    return notAnswered(say('Beräkningen avbröts.', 'The calculation was cancelled.'))
  console.error('OJ:', error)
  return notAnswered(
    say(
      'OJ:s svar gick inte att tolka. Stäng och öppna arbetsboken, så hämtas tilläggets senaste version.',
      "OJ's answer could not be understood. Close and open the workbook to get the add-in's latest version.",
    ),
  )
}

function again(): string {
  return say('Räkna om (Ctrl+Alt+F9) om en stund.', 'Recalculate (Ctrl+Alt+F9) in a while.')
}

/** Uses an answer once it is here: at once where it is at hand, so that Excel need not wait for a promise. It fails in words. */
export function whenHere<A, T>(answer: A | Promise<A>, use: (answer: A) => T): T | Promise<T> {
  const used = (one: A): T => {
    try {
      return use(one)
    } catch (error) {
      return failInWords(error)
    }
  }
  return answer instanceof Promise ? answer.then(used, failInWords) : used(answer)
}

/** The function as Excel calls it: however it fails, it fails in words. */
export function failingInWords<A extends unknown[]>(
  calculate: (...argument: A) => unknown,
): (...argument: A) => unknown {
  return (...argument) => {
    try {
      const result = calculate(...argument)
      return result instanceof Promise ? result.catch(failInWords) : result
    } catch (error) {
      return failInWords(error)
    }
  }
}

function failInWords(error: unknown): never {
  throw inWords(error)
}
