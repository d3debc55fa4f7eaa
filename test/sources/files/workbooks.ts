import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { zip } from './zips.ts'

type Rows = readonly (readonly (string | number | CellObject | null)[])[]

/** A workbook with these sheets, as Excel would save it. */
export function workbook(
  sheets: Record<string, Rows | WorkSheet>,
  bookType: 'xlsx' | 'biff8' | 'xlsb' = 'xlsx',
): Uint8Array {
  const book = utils.book_new()
  for (const [name, content] of Object.entries(sheets)) {
    const sheet = Array.isArray(content)
      ? utils.aoa_to_sheet(content.map((row) => [...row]))
      : (content as WorkSheet)
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }))
}

/** A workbook with one sheet, N28013, of these rows in XML: also such as nobody's spreadsheet writes. */
export function bookOf(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="N28013" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  })
}
