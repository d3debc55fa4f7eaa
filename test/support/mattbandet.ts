/** Everyone who has been in Måttbandet. */
export const MATTBANDET = [
  'Luleå',
  'Piteå',
  'Skellefteå',
  'Sollefteå',
  'Sundsvall',
  'Umeå',
  'Östersund',
  'Örnsköldsvik',
]
