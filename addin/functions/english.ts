/** What Excel tells of a function, in English: its parameters by their Swedish names. */
interface English {
  description: string
  parameters: Record<string, { name: string; description: string }>
}

const KOMMUN = { name: 'kommun', description: 'Name or code, for example "Luleå" or 2580.' }
const INDICATOR = { name: 'indicator', description: 'Id or code, for example "N28013" or "LSS_vantetid".' }
const LATEST = {
  name: 'year',
  description: 'Year; left out it is the latest with a value, -1 the one before that.',
}
const LATEST_OF_KOMMUN = {
  name: 'year',
  description: "Year; left out it is the kommun's latest with a value, -1 the one before that.",
}
const GENDER = { name: 'gender', description: 'T (total, the default), K (women) or M (men).' }
const GROUP = {
  name: 'group',
  description:
    'The name of a group, "liknande", "lan", "skr", "alla" or a range of kommuner; left out it is the network, else liknande, else the län.',
}

/** The Swedish is in each function's own JSDoc; this lies beside it for those whose Excel speaks English. */
export const ENGLISH: Record<string, English> = {
  VALUE: {
    description:
      'Fetches the published figure of a kommun, a region or the nation. Example: =OJ.VALUE("Luleå","N28013",2019)',
    parameters: { kommun: KOMMUN, indicator: INDICATOR, år: LATEST, kön: GENDER },
  },
  SERIES: {
    description:
      'Fetches a time series with headings: years and values. Years without a value are #N/A, which charts skip. Example: =OJ.SERIES("Luleå","N28013",2010,2022)',
    parameters: {
      kommun: KOMMUN,
      indicator: INDICATOR,
      från: { name: 'from', description: 'The first year; left out it is the first published.' },
      till: { name: 'to', description: 'The last year; left out it is the latest published.' },
      kön: GENDER,
      riktning: {
        name: 'direction',
        description: '"down" (the default, a year a row) or "across" (a year a column).',
      },
    },
  },
  TABLE: {
    description:
      'Fetches a table: a row for each kommun and a column for each indicator, with headings. Example: =OJ.TABLE(A2:A8,B1:D1,2022)',
    parameters: {
      kommuner: { name: 'kommuner', description: 'A range, an array or one kommun: names or codes.' },
      indicators: { name: 'indicators', description: 'A range, an array or one indicator: ids or codes.' },
      år: {
        name: 'year',
        description: "Year; left out it is each kommun's latest with a value, -1 the one before that.",
      },
      kön: GENDER,
    },
  },
  PEERS: {
    description:
      'Lists the kommuner that a kommun is compared with: the network that holds, else similar kommuner, else its län. Example: =OJ.PEERS("Luleå","Måttbandet",2010)',
    parameters: {
      kommun: KOMMUN,
      grupp: {
        name: 'group',
        description: 'The name of a group, "liknande", "lan", "skr", "alla" or a range of kommuner.',
      },
      år: {
        name: 'year',
        description: 'The year of the membership; left out it is the year of the release.',
      },
      område: { name: 'area', description: 'Field of activity, for example "lss" or "äldreomsorg".' },
    },
  },
  COMPARE: {
    description:
      'Compares a kommun with others: a row for each with value, rank and colour, best first. Example: =OJ.COMPARE("Luleå","N30101",2010,"Måttbandet")',
    parameters: { kommun: KOMMUN, indicator: INDICATOR, år: LATEST_OF_KOMMUN, grupp: GROUP, kön: GENDER },
  },
  STAT: {
    description:
      'Calculates a measure of a comparison; OJ\'s own calculation, not to be attributed to the source. Example: =OJ.STAT("Luleå","N28013","median",2019)',
    parameters: {
      kommun: KOMMUN,
      indicator: INDICATOR,
      mått: {
        name: 'measure',
        description:
          "Of the others: mean, median, min, max, q1, q3, count. The kommun's: rank, percentile, colour, difference (from the mean). The source's: national.",
      },
      år: LATEST_OF_KOMMUN,
      grupp: GROUP,
      kön: GENDER,
    },
  },
  CHANGE: {
    description:
      'Calculates the change between two years; OJ\'s own calculation, not to be attributed to the source. Example: =OJ.CHANGE("Luleå","N28013",2015,2019,"percent")',
    parameters: {
      kommun: KOMMUN,
      indicator: INDICATOR,
      från: { name: 'from', description: 'The year to count from; -1 is the one before the latest.' },
      till: { name: 'to', description: 'The year to count to; "latest" is the latest with a value.' },
      slag: {
        name: 'kind',
        description:
          '"difference" (the default, in the unit of the indicator) or "percent" (5.3 means 5.3%).',
      },
      kön: GENDER,
    },
  },
  INFO: {
    description:
      'Fetches the fact box of an indicator, or a field of it. Example: =OJ.INFO("N28013","definition")',
    parameters: {
      indicator: INDICATOR,
      fält: {
        name: 'field',
        description:
          'title, unit, direction, area, type, purpose, definition, data source, pitfalls, breaks, genders, first year, latest year, next publication or source; left out it is all.',
      },
    },
  },
  SEARCH: {
    description:
      'Searches for indicators by title, code, definition and area. Example: =OJ.SEARCH("väntetid","lss")',
    parameters: {
      text: { name: 'text', description: 'Words to search for, for example "väntetid".' },
      område: { name: 'area', description: 'Field of activity, for example "lss" or "äldreomsorg".' },
    },
  },
  SOURCE: {
    description:
      'Gives the citation of a figure: source, indicator, kommun, year and release. Example: =OJ.SOURCE("Luleå","N28013",2019)',
    parameters: { kommun: KOMMUN, indicator: INDICATOR, år: LATEST, kön: GENDER },
  },
  CARD: {
    description:
      'Fetches the figure as a card: click the icon in the cell for unit, year, source and release. An older Excel shows the number. Example: =OJ.CARD("Luleå","N28013",2019)',
    parameters: { kommun: KOMMUN, indicator: INDICATOR, år: LATEST, kön: GENDER },
  },
}
