import type { Replies } from '../api.ts'
import type { ChosenGroup } from '../choices.ts'

/**
 * The groups to choose among: those that the kommun belongs to, and everyone. Those like it are one choice, since which
 * they are depends on the indicator.
 */
export function groupChoices(
  reply: Replies['/v1/peers'] | undefined,
  say: (sv: string, en: string) => string,
): ChosenGroup[] {
  const groups = reply?.groups ?? []
  const named = groups.filter(({ kind }) => kind !== 'liknande' && kind !== 'alla')
  const alike = { id: 'liknande', name: say('Liknande kommuner', 'Similar kommuner (liknande)') }
  const everyone = groups.find(({ kind }) => kind === 'alla') ?? {
    id: 'alla',
    name: say('Alla kommuner', 'All kommuner'),
  }
  return [
    ...named.filter(({ kind }) => kind === 'network'),
    ...(groups.some(({ kind }) => kind === 'liknande') ? [alike] : []),
    ...named.filter(({ kind }) => kind !== 'network'),
    everyone,
  ].map(({ id, name }) => ({ id, name }))
}

/** A group that was chosen elsewhere is the choice also where it is none of these. */
export function withChosen(
  groups: readonly ChosenGroup[],
  chosen: ChosenGroup | null,
): readonly ChosenGroup[] {
  return chosen === null || groups.some(({ id }) => id === chosen.id) ? groups : [chosen, ...groups]
}

/** Whether a group is called what OJ calls it, and not by a name of the source's. */
export function isOwn({ id }: ChosenGroup): boolean {
  return id === 'liknande' || id === 'alla'
}
