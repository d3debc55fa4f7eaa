import { list, paragraph, type Section, text } from '../blocks.ts'

export const key: Section = {
  id: 'nyckel',
  title: text('Nyckel till ett nätverks egna uppgifter', 'Key to a network’s own figures'),
  blocks: [
    paragraph(
      'Det som är publicerat behöver ingen nyckel. Nätverk kan dela egna värden bara bland sina medlemmar; de syns i sökningen med nätverkets namn, och utan nyckel ger de `#SAKNAS!` med förklaring.',
      'What is published needs no key. Networks may share figures of their own among their members alone; these are found by name with the network’s name beside, and without a key they give `#N/A` with the reason.',
    ),
    list(
      [
        'Nyckeln, som börjar med `oj_`, får du av nätverkets samordnare. Skriv in den under **Arbetsbok** i panelen och välj **Använd nyckeln**; den prövas genast. Uppdatera sedan arbetsboken, så räknas formlerna om med den.',
        'The key, which begins with `oj_`, you get from the coordinator of the network. Enter it under **Workbook** in the pane and choose **Use the key**; it is tried at once. Then update the workbook to have the formulas calculated with it.',
      ],
      [
        'Den sparas på den här datorn, aldrig i arbetsboken, och skickas bara till tjänsten. **Ta bort nyckeln** tar bort den; det som redan står i celler står kvar tills de räknas om.',
        'It is kept on this computer, never in the workbook, and is sent to the service only. **Remove the key** removes it; what stands in cells stays until they are calculated anew.',
      ],
      [
        'Värden som har hämtats med nyckeln sparas i arbetsbokens celler som andra värden. Tänk på det innan du [delar filen](#dela).',
        'Figures that were fetched with the key are saved in the cells of the workbook like any other. Mind that before you [share the file](#dela).',
      ],
      ['Återkallas nyckeln slutar den gälla inom sekunder.', 'A revoked key ends within seconds.'],
    ),
  ],
}
