import { useEffect, useState } from 'preact/hooks'
import type { Action, Run, Turn } from './action.ts'

/** How an action stands, now and whenever that changes. */
export function useAction<T>(action: Action<T>): Run<T> {
  useChanges(action)
  return action.run
}

/** Whether any action runs. */
export function useTaken(turn: Turn): boolean {
  useChanges(turn)
  return turn.taken
}

function useChanges(watched: Pick<Turn, 'watch'>): void {
  const [, again] = useState({})
  useEffect(() => watched.watch(() => again({})), [watched])
}
