import { Refusal } from '../domain/refusal.ts'
import { say, type Text } from '../domain/text.ts'
import type { UnitChange } from '../sources/kolada/update.ts'

/** What a person should know of how a synchronisation went; nothing is said where there is nothing to say it of. */

export function emptyDatabase(): Refusal {
  return new Refusal(
    'no_data',
    say(
      'Databasen är tom: kör npm start eller npm run seed först, så att områden och grupper finns.',
      'The database is empty: run npm start or npm run seed first, so that areas and groups are there.',
    ),
  )
}

export function nothingInKolada(asked: readonly string[]): Refusal {
  return new Refusal(
    'unknown_indicator',
    asked.length > 0
      ? say(
          `Kolada har ingen av indikatorerna ${asked.join(', ')}. Kontrollera deras id på kolada.se; inget har ändrats.`,
          `Kolada has none of the indicators ${asked.join(', ')}. Check their ids at kolada.se; nothing has changed.`,
        )
      : say(
          'Det finns ingen indikator att fråga Kolada om. Ange deras id, eller fråga efter alla; inget har ändrats.',
          'There is no indicator to ask Kolada for. Give their ids, or ask for all; nothing has changed.',
        ),
    { parameter: 'indicator' },
  )
}

export function notInKolada(ids: readonly string[]): Text[] {
  return about(ids, (named) =>
    say(
      `Kolada har inga indikatorer med id ${named}; det som fanns av dem är kvar.`,
      `Kolada has no indicators with the id ${named}; what there was of them is kept.`,
    ),
  )
}

export function kept(ids: readonly string[]): Text[] {
  return about(ids, (named) =>
    say(
      `Kolada svarade inte med några värden för ${named}; de som fanns är kvar.`,
      `Kolada answered with no figures of ${named}; those that there were are kept.`,
    ),
  )
}

export function neverHad(ids: readonly string[]): Text[] {
  return about(ids, (named) =>
    say(`Kolada har inga värden för ${named}.`, `Kolada has no figures of ${named}.`),
  )
}

export function unknownAreas(codes: readonly string[]): Text[] {
  return about(codes, (named) =>
    say(
      `Värden för områden som Kolada inte själv listar är inte inlästa: ${named}.`,
      `Figures of areas that Kolada does not list itself are not taken in: ${named}.`,
    ),
  )
}

/** Kolada's own groups of kommuner: their figures are means that anyone who has the kommuner can reckon. */
export function groupsLeftOut(codes: readonly string[]): Text[] {
  return about(codes, () =>
    say(
      'Värden för Koladas egna grupper av kommuner (G…) är inte inlästa: OJ jämför med kommunerna själva.',
      "Figures of Kolada's own groups of kommuner (G…) are not taken in: OJ compares with the kommuner themselves.",
    ),
  )
}

export function unitIsAnother(id: string, { before, now }: UnitChange): Text {
  return say(
    `${id} har fått en annan enhet, ${now} i stället för ${before}. Alla dess värden är hämtade på nytt; de gamla finns i tidigare datautgåvor.`,
    `${id} has another unit, ${now} instead of ${before}. All its figures are fetched anew; the old ones are in earlier releases.`,
  )
}

export function unitWaits(id: string, { before, now }: UnitChange): Text {
  return say(
    `${id} har fått en annan enhet, ${now} i stället för ${before}, men dess värden i den gick inte att hämta. Både beskrivningen och värdena är kvar som de var.`,
    `${id} has another unit, ${now} instead of ${before}, but its figures in that could not be fetched. Both description and figures are kept as they were.`,
  )
}

function about(named: readonly string[], words: (named: string) => Text): Text[] {
  return named.length > 0 ? [words([...named].sort().join(', '))] : []
}
