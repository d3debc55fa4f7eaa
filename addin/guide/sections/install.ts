import { note, paragraph, type Section, steps, text } from '../blocks.ts'

export const install: Section = {
  id: 'installera',
  title: text('Installera', 'Install'),
  blocks: [
    paragraph(
      'Hör först med IT. Delar kommunen redan ut OJ finns knappen **Öppna OJ** på fliken **Start** i Excel, och du kan gå direkt till [den första formeln](#forsta-formeln). Annars lägger du till OJ själv, med filen [manifest.xml](/manifest.xml). Den säger till Excel var tillägget finns.',
      'Ask IT first. Where your organisation hands OJ out already, the button **Open OJ** is on the **Home** tab in Excel, and you can go straight to [the first formula](#forsta-formeln). Otherwise you add OJ yourself, with the file [manifest.xml](/manifest.xml). It tells Excel where the add-in is.',
    ),
    note(
      'Stegen är hämtade ur Microsofts dokumentation. Ingen har ännu provat dem med OJ i ett riktigt Excel, och namnen i menyerna kan skilja mellan versioner.',
      'The steps are from Microsoft’s documentation. Nobody has tried them with OJ in a real Excel yet, and the names in the menus may differ between versions.',
    ),
  ],
  parts: [
    {
      id: 'installera-webben',
      title: text('Excel på webben', 'Excel on the web'),
      blocks: [
        steps(
          [
            'Spara [manifest.xml](/manifest.xml) på datorn och öppna en arbetsbok.',
            'Save [manifest.xml](/manifest.xml) on your computer, and open a workbook.',
          ],
          [
            'Välj **Start > Tillägg > Fler tillägg**. I äldre versioner: **Infoga > Office-tillägg**.',
            'Choose **Home > Add-ins > More Add-ins**. In older versions: **Insert > Office Add-ins**.',
          ],
          [
            'Välj **Mina tillägg > Ladda upp mitt tillägg**, peka ut filen och välj **Ladda upp**.',
            'Choose **My Add-ins > Upload My Add-in**, pick the file and choose **Upload**.',
          ],
        ),
        paragraph(
          'Tillägget finns kvar i den webbläsaren tills dess cache töms.',
          'The add-in stays in that browser until its cache is cleared.',
        ),
      ],
    },
    {
      id: 'installera-windows',
      title: text('Windows', 'Windows'),
      blocks: [
        steps(
          [
            'Lägg [manifest.xml](/manifest.xml) i en mapp, dela mappen (**Egenskaper > Delning > Dela**) och skriv upp dess nätverkssökväg, till exempel `\\\\dator\\tillagg`.',
            'Put [manifest.xml](/manifest.xml) in a folder, share the folder (**Properties > Sharing > Share**) and note its network path, such as `\\\\machine\\addins`.',
          ],
          [
            'Öppna **Arkiv > Alternativ > Säkerhetscenter > Inställningar för Säkerhetscenter > Betrodda tilläggskataloger**.',
            'Open **File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs**.',
          ],
          [
            'Skriv sökvägen som **Katalog-URL**, välj **Lägg till katalog** och kryssa i **Visa på meny**. Starta om Excel.',
            'Write the path as **Catalog Url**, choose **Add catalog** and tick **Show in Menu**. Start Excel again.',
          ],
          [
            'Välj **Start > Tillägg > Fler tillägg > Delad mapp**, sedan OJ och **Lägg till**.',
            'Choose **Home > Add-ins > More Add-ins > Shared Folder**, then OJ and **Add**.',
          ],
        ),
      ],
    },
    {
      id: 'installera-mac',
      title: text('Mac', 'Mac'),
      blocks: [
        steps(
          [
            'Välj **Gå > Gå till mapp** i Finder och skriv `~/Library/Containers/com.microsoft.Excel/Data/Documents/wef`. Finns inte mappen `wef` skapar du den.',
            'In Finder, choose **Go > Go to Folder** and write `~/Library/Containers/com.microsoft.Excel/Data/Documents/wef`. Make the folder `wef` if it is not there.',
          ],
          [
            'Lägg [manifest.xml](/manifest.xml) där och starta om Excel.',
            'Put [manifest.xml](/manifest.xml) there, and start Excel again.',
          ],
          [
            'Öppna en arbetsbok och välj OJ i menyn **Start > Tillägg**, under **Utvecklartillägg**.',
            'Open a workbook and choose OJ in the menu **Home > Add-ins**, under **Developer Add-ins**.',
          ],
        ),
      ],
    },
    {
      id: 'installera-alla',
      title: text('För hela kommunen (IT)', 'For the whole organisation (IT)'),
      blocks: [
        paragraph(
          'En administratör laddar upp [manifest.xml](/manifest.xml) i administrationscentret för Microsoft 365, under **Settings > Integrated apps > Upload custom apps**. Datorerna behöver nå den här sidans adress och `appsforoffice.microsoft.com`, som Microsofts egen del av tillägget kommer från. Excel kräver att den här sidans adress börjar med https; kör du OJ på din egen dator står det i projektets README hur.',
          'An administrator uploads [manifest.xml](/manifest.xml) in the Microsoft 365 admin centre, under **Settings > Integrated apps > Upload custom apps**. The computers need to reach the address of this page and `appsforoffice.microsoft.com`, where Microsoft’s own part of the add-in comes from. Excel wants the address of this page to begin with https; where you run OJ on your own computer, the project’s README says how.',
        ),
      ],
    },
  ],
}
