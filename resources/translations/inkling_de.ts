<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more message(s) in this conversation</source>
        <translation>
            <numerusform>noch %Ln Nachricht in dieser Unterhaltung</numerusform>
            <numerusform>noch %Ln Nachrichten in dieser Unterhaltung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other version(s)</source>
        <translation>
            <numerusform>%Ln andere Fassung</numerusform>
            <numerusform>%Ln andere Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln Textstelle</numerusform>
            <numerusform>%Ln Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;Alle Aktionen…</translation>
    </message>
    <message>
        <source>&amp;Check folders now</source>
        <translation>Ordner jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Folders…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Is a file searchable?…</source>
        <translation>&amp;Ist eine Datei durchsuchbar?…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>&amp;Nächste Textstelle</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>&amp;Probleme…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Treffer</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in this file</source>
        <translation>
            <numerusform>+%Ln in dieser Datei</numerusform>
            <numerusform>+%Ln in dieser Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>Weitere Textstelle in {place}: {passage}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Einen Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>Ctrl+E opens it up</source>
        <translation>Strg+E klappt es auf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Forget last &amp;queries</source>
        <translation>Letzte &amp;Suchen vergessen</translation>
    </message>
    <message>
        <source>Found by {reasons}</source>
        <translation>Gefunden über {reasons}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Go to the &amp;search box</source>
        <translation>Zum &amp;Suchfeld</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files. The files themselves stay as they are.</source>
        <translation>Inkling vergisst den Text der Dateien darin ({count}). Die Dateien selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave out all of {folder}</source>
        <translation>Alles in {folder} auslassen</translation>
    </message>
    <message>
        <source>Leave out this file</source>
        <translation>Diese Datei auslassen</translation>
    </message>
    <message>
        <source>No longer search {name}?</source>
        <translation>{name} nicht mehr durchsuchen?</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>&amp;Vorige Textstelle</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>Möglicherweise passend</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Show Inkling&apos;s quick search</source>
        <translation>Die Schnellsuche von Inkling zeigen</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <source>Stop searching this folder?
{path}</source>
        <translation>Diesen Ordner nicht mehr durchsuchen?
{path}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. The folder&apos;s rules let it back in.</source>
        <translation>Die Datei bleibt, wie sie ist; Inkling vergisst ihren Text. Die Regeln des Ordners lassen sie wieder zu.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>Was am nächsten kam, nicht eng verwandt</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln other place(s)</source>
        <translation>
            <numerusform>auch an %Ln anderen Ort</numerusform>
            <numerusform>auch an %Ln anderen Orten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln further passage(s)</source>
        <translation>
            <numerusform>und %Ln weitere Textstelle</numerusform>
            <numerusform>und %Ln weitere Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>another version</source>
        <translation>andere Fassung</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>geändert am {date}</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>forwarded mail</source>
        <translation>weitergeleitete E-Mail</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>Kopf- oder Fußzeile</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>meaning {meaning}, words {words}, file name {name}</source>
        <translation>Bedeutung {meaning}, Wörter {words}, Dateiname {name}</translation>
    </message>
    <message>
        <source>not all files have been read yet</source>
        <translation>noch nicht alle Dateien gelesen</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>opened up</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>S. {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>quoted mail</source>
        <translation>zitierte E-Mail</translation>
    </message>
    <message>
        <source>same content</source>
        <translation>gleicher Inhalt</translation>
    </message>
    <message>
        <source>same conversation</source>
        <translation>gleiche Unterhaltung</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>manche Textstellen sind bisher nur über ihre Wörter zu finden</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>unter {heading}</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>{line}. Textstelle: {passage}</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>{name} wurde noch nicht gelesen. Die Datei kommt an die Reihe, während Inkling läuft.</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>{name} wird nur über den Namen gefunden. {problem}</translation>
    </message>
    <message>
        <source>{name} is left out by a rule of its folder.</source>
        <translation>{name} wird durch eine Regel des Ordners ausgelassen.</translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{name} is searchable by words and by meaning; passages: {count}.</source>
        <translation>{name} ist über Wörter und Bedeutung durchsuchbar; Textstellen: {count}.</translation>
    </message>
    <message>
        <source>{name} is searchable by words; its meaning is still being worked out.</source>
        <translation>{name} ist über Wörter durchsuchbar; die Bedeutung wird noch ermittelt.</translation>
    </message>
    <message>
        <source>{name} is searchable in part. {problem}</source>
        <translation>{name} ist teilweise durchsuchbar. {problem}</translation>
    </message>
    <message>
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>{name} liegt in keinem durchsuchten Ordner. Fügen Sie den Ordner hinzu, um die Datei zu finden.</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>{passages} in {files}</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}, Zeile {number}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>§ {heading}</source>
        <translation>§ {heading}</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Show {name}</source>
        <translation>{name} anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>Belegen Sie eine Taste Ihres Desktops mit: inkling --quick</translation>
    </message>
    <message>
        <source>Inkling forgets {count} folders. Your files stay as they are.</source>
        <translation>Inkling vergisst alle Ordner ({count}). Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No key shows quick search now.</source>
        <translation>Keine Taste zeigt jetzt die Schnellsuche.</translation>
    </message>
    <message>
        <source>The key {key} is taken by another program.</source>
        <translation>Die Taste {key} ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>The key {key} shows quick search.</source>
        <translation>Die Taste {key} zeigt die Schnellsuche.</translation>
    </message>
    <message>
        <source>Your desktop decides which key shows quick search.</source>
        <translation>Ihr Desktop bestimmt, welche Taste die Schnellsuche zeigt.</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Choose folders…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Describe it in your own words; the words in the file may differ.</source>
        <translation>Beschreiben Sie es mit eigenen Worten; in der Datei können andere stehen.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Inkling is still reading your files.</source>
        <translation>Inkling liest Ihre Dateien noch.</translation>
    </message>
    <message>
        <source>Inkling searches the folders you choose.</source>
        <translation>Inkling durchsucht die Ordner, die Sie wählen.</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>Nichts eng Verwandtes.</translation>
    </message>
    <message>
        <source>Nothing found in these folders.</source>
        <translation>In diesen Ordnern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>Bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>Other words may help, or another folder.</source>
        <translation>Andere Wörter oder ein anderer Ordner helfen vielleicht.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Searching continues in a moment.</source>
        <translation>Die Suche geht gleich weiter.</translation>
    </message>
    <message>
        <source>Searching is not possible now.</source>
        <translation>Suchen ist gerade nicht möglich.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Show what came nearest</source>
        <translation>Zeigen, was am nächsten kam</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>Das Programm, das liest und sucht, wurde beendet und wird neu gestartet.</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>Diese Ordner scheinen dazu nichts zu enthalten.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Wonach suchen Sie?</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>Welche Ordner?</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>&amp;Genaue Wortfolge…</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>&amp;Sender…</source>
        <translation>&amp;Absender…</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Filter {filter} entfernen</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Durchsuchte Ordner</translation>
    </message>
    <message>
        <source>Inkling searches these folders and notices when files change.</source>
        <translation>Inkling durchsucht diese Ordner und bemerkt, wenn sich Dateien ändern.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>&amp;Regeln…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>cannot be reached; its results stay</source>
        <translation>nicht erreichbar; die Treffer bleiben</translation>
    </message>
    <message>
        <source>checked now and then</source>
        <translation>wird ab und zu geprüft</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>wird beobachtet</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Try it with a few &amp;samples</source>
        <translation>Mit einigen &amp;Beispielen ausprobieren</translation>
    </message>
    <message>
        <source>Which folders may be searched?</source>
        <translation>Welche Ordner dürfen durchsucht werden?</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>Das lässt sich jederzeit ändern.</translation>
    </message>
</context>
<context>
    <name>IndexerClient</name>
    <message>
        <source>The indexer stopped several times in a row. Its log may tell why: {log}</source>
        <translation>Das Programm, das liest und sucht, wurde mehrmals hintereinander beendet. Den Grund nennt vielleicht sein Protokoll: {log}</translation>
    </message>
</context>
<context>
    <name>IndexingPage</name>
    <message>
        <source>&amp;Folders and their rules…</source>
        <translation>&amp;Ordner und ihre Regeln…</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Einlesen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>Einlesen &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Inkling reads new and changed files in the background, and holds still while you search. Searching works at any time.</source>
        <translation>Inkling liest neue und geänderte Dateien im Hintergrund und hält still, während Sie suchen. Suchen geht jederzeit.</translation>
    </message>
    <message>
        <source>Only on &amp;mains power</source>
        <translation>Nur am &amp;Stromnetz</translation>
    </message>
    <message>
        <source>Only while nobody uses the &amp;computer</source>
        <translation>Nur wenn niemand den &amp;Computer benutzt</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key shows quick search, whatever program you are in.</source>
        <translation>Eine Taste zeigt die Schnellsuche, in jedem Programm.</translation>
    </message>
    <message>
        <source>At hand everywhere</source>
        <translation>Überall zur Hand</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All that can be done with it</source>
        <translation>Alles, was sich damit tun lässt</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>Anderer Treffer; der Fokus bleibt im Feld</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>Ordner jetzt prüfen</translation>
    </message>
    <message>
        <source>Clear the query</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Copy the passage with its source</source>
        <translation>Textstelle mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>Letzte Suchen, solange das Feld leer ist</translation>
    </message>
    <message>
        <source>Next page of a document that has pages</source>
        <translation>Nächste Seite, wo es Seiten gibt</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Textstelle</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the first result; up to Ctrl+9</source>
        <translation>Ersten Treffer öffnen; bis Strg+9</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview on and off; also F1, and Right in the box</source>
        <translation>Vorschau ein und aus; auch F1 und Rechts im Feld</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorige Textstelle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show what else belongs to it</source>
        <translation>Zeigen, was noch dazugehört</translation>
    </message>
    <message>
        <source>The result in hand</source>
        <translation>Der gewählte Treffer</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opened. What was found stands here: {place}</source>
        <translation>Geöffnet. Das Gefundene steht hier: {place}</translation>
    </message>
    <message>
        <source>The desktop could not open this file.</source>
        <translation>Der Desktop konnte diese Datei nicht öffnen.</translation>
    </message>
    <message>
        <source>This file could run a program, so its folder is opened.</source>
        <translation>Diese Datei könnte ein Programm ausführen, darum wird ihr Ordner geöffnet.</translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file may hold macros; allow them only if you trust it.</source>
        <translation>Diese Datei kann Makros enthalten; erlauben Sie sie nur, wenn Sie der Datei trauen.</translation>
    </message>
    <message>
        <source>This file was changed after it was read.</source>
        <translation>Diese Datei wurde geändert, nachdem sie gelesen worden war.</translation>
    </message>
    <message>
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>Das ist eine Verknüpfung oder ein Gerät, darum wird der Ordner geöffnet.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the document</source>
        <translation>Seite des Dokuments</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Textstelle kopieren</translation>
    </message>
    <message>
        <source>Next passage (F3)</source>
        <translation>Nächste Textstelle (F3)</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous passage (Shift+F3)</source>
        <translation>Vorige Textstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Show the page as it looks</source>
        <translation>Die Seite zeigen, wie sie aussieht</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Passage copied</source>
        <translation>Textstelle kopiert</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Try to connect, and show what happens</source>
        <translation>&amp;Verbindungen versuchen und zeigen, was geschieht</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>&amp;Alles vergessen…</translation>
    </message>
    <message>
        <source>Forget all that was read, and search no folder any more?</source>
        <translation>Alles Gelesene vergessen und keinen Ordner mehr durchsuchen?</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Alles vergessen</translation>
    </message>
    <message>
        <source>Forget the last &amp;queries</source>
        <translation>Die letzten &amp;Suchen vergessen</translation>
    </message>
    <message>
        <source>Nothing that Inkling reads leaves this computer. The only part that may use the network is the download of a model, when you start one. The library holds the text of your files and is as secret as they are; only you can open its folder.</source>
        <translation>Nichts, was Inkling liest, verlässt diesen Computer. Nur das Herunterladen eines Modells darf das Netz benutzen, wenn Sie es starten. Die Bibliothek enthält den Text Ihrer Dateien und ist so geheim wie diese; nur Sie können ihren Ordner öffnen.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Privacy &amp;mode: keep no queries</source>
        <translation>&amp;Privater Modus: keine Suchen aufbewahren</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>Die Versuche konnten nicht gemacht werden.</translation>
    </message>
    <message>
        <source>The text, the vectors and the last queries go from this computer. Your files stay as they are.</source>
        <translation>Der Text, die Vektoren und die letzten Suchen verschwinden von diesem Computer. Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft…</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>{name}: NOT refused</source>
        <translation>{name}: NICHT verweigert</translation>
    </message>
    <message>
        <source>{name}: refused by Inkling itself</source>
        <translation>{name}: von Inkling selbst verweigert</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>{name}: vom System verweigert</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Every file could be read.</source>
        <translation>Jede Datei konnte gelesen werden.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files that could not be read in full</source>
        <translation>Dateien, die nicht ganz gelesen werden konnten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>These files are found by their names, not by all of their text.</source>
        <translation>Diese Dateien werden über ihre Namen gefunden, nicht über ihren ganzen Text.</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>Im Hauptfenster fortfahren</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter shows the folder · Ctrl+O goes on in the main window · Esc closes</source>
        <translation>Enter öffnet · Strg+Enter zeigt den Ordner · Strg+O: weiter im Hauptfenster · Esc schließt</translation>
    </message>
    <message>
        <source>Inkling quick search</source>
        <translation>Inkling-Schnellsuche</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>Ist diese Datei durchsuchbar?</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>Das ist ein eigener durchsuchter Ordner; entfernen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>{sentence} Its path was copied: {path}</source>
        <translation>{sentence} Der Pfad wurde kopiert: {path}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>&amp;Copy passage</source>
        <translation>Textstelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Is it searchable?</source>
        <translation>&amp;Ist sie durchsuchbar?</translation>
    </message>
    <message>
        <source>&amp;Leave this file out…</source>
        <translation>Diese Datei &amp;auslassen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Passage copied</source>
        <translation>Textstelle kopiert</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Show what &amp;else belongs to it</source>
        <translation>Zeigen, was noch &amp;dazugehört</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Counts all the same</source>
        <translation>Zählt trotzdem</translation>
    </message>
    <message>
        <source>Leave out what &amp;gitignore files leave out</source>
        <translation>Auslassen, was &amp;gitignore-Dateien auslassen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Left out; a pattern a line, such as *.tmp or /Old/</source>
        <translation>Ausgelassen; ein Muster je Zeile, etwa *.tmp oder /Alt/</translation>
    </message>
    <message>
        <source>Rules of {folder}</source>
        <translation>Regeln von {folder}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search your files by meaning</source>
        <translation>Dateien nach Bedeutung durchsuchen</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Inkling</source>
        <translation>Inkling</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diese Taste &amp;verwenden</translation>
    </message>
    <message>
        <source>As the system is</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Key for quick search</source>
        <translation>Taste für die Schnellsuche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Please take a key together with Ctrl or Alt.</source>
        <translation>Bitte eine Taste zusammen mit Strg oder Alt wählen.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Quick search and looks</source>
        <translation>Schnellsuche und Aussehen</translation>
    </message>
    <message>
        <source>Start in the tray when I &amp;log in</source>
        <translation>Beim &amp;Anmelden im Infobereich starten</translation>
    </message>
    <message>
        <source>The system does not allow this.</source>
        <translation>Das System erlaubt das nicht.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) still found by words alone</source>
        <translation>
            <numerusform>%Ln Textstelle bisher nur über Wörter zu finden</numerusform>
            <numerusform>%Ln Textstellen bisher nur über Wörter zu finden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Indexing has stopped</source>
        <translation>Das Einlesen ist stehen geblieben</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Reading {done} of {files} files</source>
        <translation>{done} von {files} Dateien gelesen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Did you mean {query}?</source>
        <translation>Meinten Sie {query}?</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Inkling</source>
        <translation>Inkling ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Einlesen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Problems ({count})</source>
        <translation>&amp;Probleme ({count})</translation>
    </message>
    <message>
        <source>&amp;Quick search</source>
        <translation>&amp;Schnellsuche</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>Einlesen &amp;fortsetzen</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>Bis zum Fortsetzen</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Describe what you are looking for in your own words. Inkling finds it in your files and mails, even if they say it differently.</source>
        <translation>Beschreiben Sie mit eigenen Worten, was Sie suchen. Inkling findet es in Ihren Dateien und E-Mails, auch wenn es dort anders ausgedrückt ist.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: nothing is uploaded, and no file of yours is ever changed.</source>
        <translation>Alles bleibt auf diesem Computer: Nichts wird hochgeladen, und keine Ihrer Dateien wird je verändert.</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>Dinge nach ihrer Bedeutung finden</translation>
    </message>
    <message>
        <source>You can search while Inkling is still reading; results become more complete by and by.</source>
        <translation>Sie können schon suchen, während Inkling noch liest; die Treffer werden nach und nach vollständiger.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>Willkommen bei Inkling</translation>
    </message>
</context>
</TS>
