import { useSession } from '../session.ts'

/** Whether an indicator is one of the user's favourites, and changes it. */
export function Star({ id, title }: { id: string; title: string }) {
  const { say, choices, toggleFavourite } = useSession()
  const chosen = choices.favourites.includes(id)
  return (
    <button
      type="button"
      class="button subtle icon star"
      aria-pressed={chosen}
      aria-label={say(`Favorit: ${title}`, `Favourite: ${title}`)}
      title={
        chosen
          ? say('Ta bort ur favoriter', 'Remove from favourites')
          : say('Lägg till i favoriter', 'Add to favourites')
      }
      onClick={() => toggleFavourite(id)}
    >
      <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 1.8l2.2 4.5 5 .7-3.6 3.5.9 4.9L9 13.1l-4.5 2.3.9-4.9L1.8 7l5-.7z" />
      </svg>
    </button>
  )
}
