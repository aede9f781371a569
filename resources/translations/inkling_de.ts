<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <comment>in so many files</comment>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more message(s) in this conversation</source>
        <translation>
            <numerusform>+%Ln in dieser Unterhaltung</numerusform>
            <numerusform>+%Ln in dieser Unterhaltung</numerusform>
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
        <translation>Ordner &amp;jetzt prüfen</translation>
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
        <translation>&amp;Tastenkürzel</translation>
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
    <message>
        <source>&amp;Without the filters</source>
        <translation>Ohne die Fi&amp;lter</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln in this file</source>
        <translation>
            <numerusform>+%Ln in dieser Datei</numerusform>
            <numerusform>+%Ln in dieser Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln weitere</numerusform>
            <numerusform>+%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is listed</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>. </source>
        <comment>between what is told one after another</comment>
        <translation>. </translation>
    </message>
    <message>
        <source>74 languages</source>
        <translation>74 Sprachen</translation>
    </message>
    <message>
        <source>A copy that is saved without the password can be read.</source>
        <translation>Eine Kopie, die ohne Passwort gespeichert ist, kann gelesen werden.</translation>
    </message>
    <message>
        <source>All keys on one page; in the list of results also ?</source>
        <translation>Alle Tastenkürzel auf einer Seite; in der Trefferliste auch ?</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <translation>Alle Aktionen für den Treffer</translation>
    </message>
    <message>
        <source>Another Inkling is using the library in {folder}.</source>
        <translation>Ein anderes Inkling verwendet gerade die Bibliothek in {folder}.</translation>
    </message>
    <message>
        <source>Another passage in {place}: {passage}</source>
        <translation>Weitere Textstelle in {place}: {passage}</translation>
    </message>
    <message>
        <source>Another program is reading the library, so that traces of what was deleted are left; close it and try again.</source>
        <translation>Ein anderes Programm liest gerade die Bibliothek; darum sind Spuren des Gelöschten geblieben. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another result; the focus stays in the box</source>
        <translation>Anderer Treffer; der Fokus bleibt im Feld</translation>
    </message>
    <message>
        <source>Archives are nested too deeply here to be read.</source>
        <translation>Die Archive sind hier zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Back to the search box; there, clear it</source>
        <translation>Zurück ins Suchfeld; dort: leeren</translation>
    </message>
    <message>
        <source>By rules and defaults. Rules can bring them back.</source>
        <translation>Durch Regeln und Voreinstellungen. Regeln können sie zurückholen.</translation>
    </message>
    <message>
        <source>Cannot be reached, its results stay: {folders}</source>
        <translation>Nicht erreichbar, die Treffer bleiben: {folders}</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Changing to {dims} dimensions needs {needed} MB on the disk that holds {folder}, and {free} MB are free. Searching goes on as before.</source>
        <translation>Die Umstellung auf {dims} Zahlen braucht {needed}&#xa0;MB auf dem Datenträger mit {folder}; frei sind {free}&#xa0;MB. Die Suche geht weiter wie bisher.</translation>
    </message>
    <message>
        <source>Check the folders now</source>
        <translation>Ordner jetzt prüfen</translation>
    </message>
    <message>
        <source>Check who may read the file, and try again.</source>
        <translation>Prüfen Sie, wer die Datei lesen darf, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Einen Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
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
        <source>Could not be opened</source>
        <translation>Nicht zu öffnen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Disk: about {bytes} more; {free} are free</source>
        <translation>Speicherplatz: etwa {bytes} mehr; {free} sind frei</translation>
    </message>
    <message>
        <source>Do this after a disk was replaced or the library was moved to another computer. What is the same as before is not read again; what is missing is forgotten. If its disk is only not connected now, connect it instead.</source>
        <translation>Tun Sie das, nachdem ein Datenträger ersetzt oder die Bibliothek auf einen anderen Computer gebracht wurde. Was gleich geblieben ist, wird nicht noch einmal gelesen; was fehlt, wird vergessen. Ist der Datenträger zurzeit nur nicht angeschlossen, schließen Sie ihn stattdessen an.</translation>
    </message>
    <message>
        <source>Do you trust where this file came from?</source>
        <translation>Vertrauen Sie der Herkunft dieser Datei?</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>English; large and slow.</source>
        <translation>Englisch; groß und langsam.</translation>
    </message>
    <message>
        <source>English; smaller than EmbeddingGemma, adjustable size.</source>
        <translation>Englisch; kleiner als EmbeddingGemma, mit wählbarer Größe.</translation>
    </message>
    <message>
        <source>Every file in this folder is searchable.</source>
        <translation>Jede Datei in diesem Ordner ist durchsuchbar.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Files are packed too deeply here to be read.</source>
        <translation>Die Dateien sind hier zu tief verpackt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Files so far: {files}…</source>
        <translation>Bisher gezählte Dateien: {files}…</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}</source>
        <translation>Dateien: {files}, {bytes}</translation>
    </message>
    <message>
        <source>Files: {files}, {bytes}; left out: {left_out}</source>
        <translation>Dateien: {files}, {bytes}; ausgelassen: {left_out}</translation>
    </message>
    <message>
        <source>Forget &amp;last queries</source>
        <translation>Letzte &amp;Suchen vergessen</translation>
    </message>
    <message>
        <source>Found by their names only</source>
        <translation>Nur über den Namen zu finden</translation>
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
        <source>From quick search to the main window</source>
        <translation>Von der Schnellsuche ins Hauptfenster</translation>
    </message>
    <message>
        <source>From: {address}</source>
        <translation>Quelle: {address}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Go on with what is at this place now?
{path}</source>
        <translation>Mit dem weitermachen, was jetzt an diesem Ort ist?
{path}</translation>
    </message>
    <message>
        <source>Go to the &amp;search box</source>
        <translation>Zum &amp;Suchfeld</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>Das Einlesen wartet und wird von selbst noch einmal versucht</translation>
    </message>
    <message>
        <source>Inkling cannot read this type of file; it is found by its name.</source>
        <translation>Inkling kann diesen Dateityp nicht lesen; die Datei ist über ihren Namen zu finden.</translation>
    </message>
    <message>
        <source>Inkling ended unexpectedly several times while it used a graphics device, so the processor is used. Choose the device again to give it another try.</source>
        <translation>Inkling ist mehrmals abgestürzt, während es einen Grafikprozessor verwendete; darum rechnet jetzt der Prozessor. Wählen Sie den Grafikprozessor noch einmal, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Inkling forgets the text of its {count} files at once. The files themselves stay as they are, and until the next start the folder can be brought back; its files are then read again.</source>
        <translation>Inkling vergisst sofort den Text aller Dateien darin ({count}). Die Dateien selbst bleiben, wie sie sind, und bis zum nächsten Start lässt sich der Ordner zurückholen; seine Dateien werden dann neu gelesen.</translation>
    </message>
    <message>
        <source>Inkling runs already, but does not answer. End it, then start it again.</source>
        <translation>Inkling läuft schon, antwortet aber nicht. Beenden Sie es, und starten Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Is a f&amp;older searchable?…</source>
        <translation>Ist ein O&amp;rdner durchsuchbar?…</translation>
    </message>
    <message>
        <source>It computes something else than the processor.</source>
        <translation>Der Grafikprozessor berechnet etwas anderes als der Prozessor.</translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation>Der Grafikprozessor ließ sich nicht ausprobieren.</translation>
    </message>
    <message>
        <source>It failed while it was used.</source>
        <translation>Der Grafikprozessor ist während der Verwendung ausgefallen.</translation>
    </message>
    <message>
        <source>It gave no answer when it was tried.</source>
        <translation>Beim Ausprobieren kam keine Antwort.</translation>
    </message>
    <message>
        <source>It is whole and Inkling can run it, but it is none of the published files that Inkling knows. Be as careful with it as with a program.

{about}</source>
        <translation>Sie ist vollständig, und Inkling kann sie verwenden, aber sie gehört nicht zu den veröffentlichten Dateien, die Inkling kennt. Seien Sie mit einer Modelldatei so vorsichtig wie mit einem Programm.

{about}</translation>
    </message>
    <message>
        <source>Its driver crashed when it was tried.</source>
        <translation>Der Treiber ist beim Ausprobieren abgestürzt.</translation>
    </message>
    <message>
        <source>Its driver did not answer in time.</source>
        <translation>Der Treiber hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Languages: {languages}</source>
        <translation>Sprachen: {languages}</translation>
    </message>
    <message>
        <source>Last queries, while the box is empty</source>
        <translation>Letzte Suchen, solange das Feld leer ist</translation>
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
        <source>Left out: files and whole folders</source>
        <translation>Ausgelassen: Dateien und ganze Ordner</translation>
    </message>
    <message>
        <source>Licence: not known; you trusted where the file came from</source>
        <translation>Lizenz: unbekannt; Sie haben der Herkunft der Datei vertraut</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Licence: {licence}, {address}</source>
        <translation>Lizenz: {licence}, {address}</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Sucht nach Änderungen</translation>
    </message>
    <message>
        <source>Made the reader fail</source>
        <translation>Das Leseprogramm ist gescheitert</translation>
    </message>
    <message>
        <source>Many languages and code; large and slow.</source>
        <translation>Viele Sprachen und Programmcode; groß und langsam.</translation>
    </message>
    <message>
        <source>Many languages and long passages; large and slow.</source>
        <translation>Viele Sprachen und lange Textstellen; groß und langsam.</translation>
    </message>
    <message>
        <source>Many languages; large and slow.</source>
        <translation>Viele Sprachen; groß und langsam.</translation>
    </message>
    <message>
        <source>Model files (*.gguf);;All files (*)</source>
        <translation>Modelldateien (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Next page of a document that has pages</source>
        <translation>Nächste Seite, wenn das Dokument Seiten hat</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Textstelle</translation>
    </message>
    <message>
        <source>No longer search {name}?</source>
        <translation>{name} nicht mehr durchsuchen?</translation>
    </message>
    <message>
        <source>Not read in full yet: {folders}</source>
        <translation>Noch nicht vollständig gelesen: {folders}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing holds {typed}. Searched instead: {meant}.</source>
        <translation>{typed} kommt nirgends vor. Stattdessen gesucht: {meant}.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet, so the change costs nothing.</source>
        <translation>Noch ist nichts eingelesen, darum kostet der Wechsel nichts.</translation>
    </message>
    <message>
        <source>Numbers for each passage: {sizes}</source>
        <translation>Zahlen je Textstelle: {sizes}</translation>
    </message>
    <message>
        <source>Only has:attachment is known; “{value}” was left out.</source>
        <translation>Bekannt ist nur has:attachment; „{value}“ wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Only parts of this folder are searched; all of it is, if you add it.</source>
        <translation>Nur Teile dieses Ordners werden durchsucht. Fügen Sie ihn hinzu, damit er ganz durchsucht wird.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is searchable.</source>
        <translation>Nur der Anfang dieser Datei ist durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the beginning of this very long page is searchable.</source>
        <translation>Nur der Anfang dieser sehr langen Seite ist durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the first {count} documents in this file are searchable.</source>
        <translation>Nur die ersten {count} Dokumente in dieser Datei sind durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the first {count} messages in this store are searchable.</source>
        <translation>Nur die ersten {count} Nachrichten in diesem Postfach sind durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the first {count} pages are searchable.</source>
        <translation>Nur die ersten {count} Seiten sind durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the first {count} parts of this mail, {depth} deep, are searchable.</source>
        <translation>Nur die ersten {count} Teile dieser E-Mail, {depth} Ebenen tief, sind durchsuchbar.</translation>
    </message>
    <message>
        <source>Only the first {count} words were read.</source>
        <translation>Nur die ersten {count} Wörter wurden gelesen.</translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it anew.</source>
        <translation>Öffnen Sie die Datei mit dem Programm, das sie erstellt hat, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the first result; 2 to 9 open the next ones</source>
        <translation>Den ersten Treffer öffnen; 2 bis 9 öffnen die nächsten</translation>
    </message>
    <message>
        <source>Other people on this computer can change the library folder {folder}. Choose another one, or make it yours alone.</source>
        <translation>Andere Personen an diesem Computer können den Bibliotheksordner {folder} ändern. Wählen Sie einen anderen, oder geben Sie nur sich selbst Zugriff darauf.</translation>
    </message>
    <message>
        <source>P&amp;revious passage</source>
        <translation>&amp;Vorherige Textstelle</translation>
    </message>
    <message>
        <source>P&amp;rogress…</source>
        <translation>&amp;Fortschritt…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Page {page} is a picture without text.</source>
        <translation>Seite {page} ist ein Bild ohne Text.</translation>
    </message>
    <message>
        <source>Pages that are pictures</source>
        <translation>Seiten, die Bilder sind</translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text.</source>
        <translation>Die Seiten {pages} sind Bilder ohne Text.</translation>
    </message>
    <message>
        <source>Part of this file is too large to be read.</source>
        <translation>Ein Teil dieser Datei ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Parts of this file are damaged; the rest is searchable.</source>
        <translation>Teile dieser Datei sind beschädigt; der Rest ist durchsuchbar.</translation>
    </message>
    <message>
        <source>Passages to work out anew: {passages}, from {files} files</source>
        <translation>Neu zu berechnende Textstellen: {passages}, aus {files} Dateien</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Possibly related</source>
        <translation>Möglicherweise passend</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview on and off</source>
        <translation>Vorschau ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorherige Textstelle</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>Durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>Published by: {publisher}</source>
        <translation>Veröffentlicht von: {publisher}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reading this file takes more memory than is allowed.</source>
        <translation>Diese Datei zu lesen braucht mehr Arbeitsspeicher als erlaubt.</translation>
    </message>
    <message>
        <source>Reading this file took too long and was stopped.</source>
        <translation>Das Lesen dieser Datei dauerte zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Recommended: finds best for its size, in more than 100 languages.</source>
        <translation>Empfohlen: findet für seine Größe am besten, in mehr als 100 Sprachen.</translation>
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
        <source>SHA-256: {hash}</source>
        <translation>SHA-256: {hash}</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Ohne die Filter suchen</translation>
    </message>
    <message>
        <source>Searchable by words and by meaning</source>
        <translation>Über Wörter und Bedeutung durchsuchbar</translation>
    </message>
    <message>
        <source>Searchable by words so far</source>
        <translation>Bisher nur über Wörter durchsuchbar</translation>
    </message>
    <message>
        <source>Searchable in part</source>
        <translation>Teilweise durchsuchbar</translation>
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
        <source>Show Inkling&apos;s quick search</source>
        <translation>Schnellsuche von Inkling öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show what else belongs to it</source>
        <translation>Dazugehöriges anzeigen</translation>
    </message>
    <message>
        <source>Size: {bytes}</source>
        <translation>Größe: {bytes}</translation>
    </message>
    <message>
        <source>Size: {bytes}, {quantisation}</source>
        <translation>Größe: {bytes}, {quantisation}</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <source>Small and fast; made for English. It comes with Inkling.</source>
        <translation>Klein und schnell; für Englisch gemacht. Es wird mit Inkling geliefert.</translation>
    </message>
    <message>
        <source>Some of their text could not be read; the reasons stand below.</source>
        <translation>Ein Teil des Textes war nicht lesbar; die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>Some pages of this file are damaged or missing.</source>
        <translation>Einige Seiten dieser Datei sind beschädigt oder fehlen.</translation>
    </message>
    <message>
        <source>Some slides of this file are damaged or missing.</source>
        <translation>Einige Folien dieser Datei sind beschädigt oder fehlen.</translation>
    </message>
    <message>
        <source>Something in {folder} cannot be deleted; close other programs that use it and try again.</source>
        <translation>Etwas in {folder} lässt sich nicht löschen; schließen Sie andere Programme, die es verwenden, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
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
        <source>Take what is there now</source>
        <translation>Übernehmen, was jetzt dort ist</translation>
    </message>
    <message>
        <source>Tesseract has no data for {languages}.</source>
        <translation>Tesseract hat keine Daten für {languages}.</translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it with the languages that you need, then try again.</source>
        <translation>Tesseract ist nicht installiert. Installieren Sie es mit den Sprachen, die Sie brauchen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Text recognition can read them: see the settings, Indexing.</source>
        <translation>Texterkennung kann sie lesen: siehe Einstellungen, „Einlesen“.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; the folders that you add again are read again from the beginning, and your own files are not affected.</source>
        <translation>Der Katalog war beschädigt und nicht zu retten; die Ordner, die Sie wieder hinzufügen, werden von vorn gelesen. Ihre eigenen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and could not be repaired; your folders are read again from the beginning, and your own files are not affected.</source>
        <translation>Der Katalog war beschädigt und nicht zu retten; Ihre Ordner werden von vorn gelesen. Ihre eigenen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The catalogue was damaged and is now the copy from {made}; files that changed since are read again.</source>
        <translation>Der Katalog war beschädigt und ist jetzt die Kopie vom {made}; Dateien, die sich seither geändert haben, werden neu gelesen.</translation>
    </message>
    <message>
        <source>The catalogue {file} cannot be used: {reason}.</source>
        <translation>Der Katalog {file} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>The change of the search index was called off.</source>
        <translation>Die Umstellung des Suchindex wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The device {name} is not there, so the processor is used.</source>
        <translation>Der Grafikprozessor {name} ist nicht da; darum rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} does not support locks; choose a library folder on another disk.</source>
        <translation>Der Datenträger mit {folder} unterstützt keine Dateisperren; wählen Sie einen Bibliotheksordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Nothing that was indexed is lost; make some space and start again.</source>
        <translation>Der Datenträger mit {folder} ist voll. Nichts Eingelesenes ist verloren; schaffen Sie Platz und starten Sie Inkling neu.</translation>
    </message>
    <message>
        <source>The download is not the file that was published.</source>
        <translation>Die heruntergeladene Datei ist nicht die veröffentlichte.</translation>
    </message>
    <message>
        <source>The file is no longer where it was, so its page cannot be shown.</source>
        <translation>Die Datei ist nicht mehr, wo sie war; darum kann ihre Seite nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The file of the model &quot;{name}&quot; was changed. Add it again.</source>
        <translation>Die Datei des Modells „{name}“ wurde verändert. Fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
        <source>The file stays as it is; Inkling forgets its text. You can undo this in the folder&apos;s rules.</source>
        <translation>Die Datei bleibt, wie sie ist; Inkling vergisst ihren Text. In den Regeln des Ordners lässt sich das rückgängig machen.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>Die Datei {path} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file {path} is damaged.</source>
        <translation>Die Datei {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be used: {reason}.</source>
        <translation>Der Bibliotheksordner {folder} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>The library folder {folder} cannot be written: {reason}.</source>
        <translation>In den Bibliotheksordner {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The library in {folder} was written by an older Inkling. Run this to bring it up to date: inkling index</source>
        <translation>Die Bibliothek in {folder} stammt von einer älteren Version von Inkling. So wird sie auf den neuesten Stand gebracht: inkling index</translation>
    </message>
    <message>
        <source>The library&apos;s own folder cannot be indexed.</source>
        <translation>Der Bibliotheksordner selbst kann nicht eingelesen werden.</translation>
    </message>
    <message>
        <source>The model cannot be started: not enough memory.</source>
        <translation>Das Modell kann nicht gestartet werden: Der Arbeitsspeicher reicht nicht.</translation>
    </message>
    <message>
        <source>The model failed on a text. Restart Inkling.</source>
        <translation>Das Modell ist an einem Text gescheitert. Starten Sie Inkling neu.</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its dense layers do not fit its width of {width}. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>Die Modelldatei {name} widerspricht sich: Ihre Dense-Schichten passen nicht zu ihrer Breite von {width}. Nehmen Sie eine Datei, die mit den Dense-Modulen konvertiert wurde, etwa {example} von „{publisher}“ ({megabytes}&#xa0;MB).</translation>
    </message>
    <message>
        <source>The model file {name} contradicts itself: its vocabulary table does not fit its width of {width}. Get another file.</source>
        <translation>Die Modelldatei {name} widerspricht sich: Ihr Vokabular passt nicht zu ihrer Breite von {width}. Nehmen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The model file {name} is damaged: its header makes no sense.</source>
        <translation>Die Modelldatei {name} ist beschädigt: Ihr Dateikopf ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The model file {name} is incomplete: it ends before its data does. Get it again.</source>
        <translation>Die Modelldatei {name} ist unvollständig: Ihr Ende fehlt. Besorgen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>Die Modelldatei {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model gave no result for a text.</source>
        <translation>Das Modell hat für einen Text kein Ergebnis geliefert.</translation>
    </message>
    <message>
        <source>The model that this library was made with is missing. Add it again, or choose another.</source>
        <translation>Das Modell, mit dem diese Bibliothek berechnet wurde, fehlt. Fügen Sie es wieder hinzu, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The model was closed.</source>
        <translation>Das Modell wurde geschlossen.</translation>
    </message>
    <message>
        <source>The model {name} is there already.</source>
        <translation>Das Modell {name} ist schon da.</translation>
    </message>
    <message>
        <source>The model {title} has only one size: {dimensions} dimensions.</source>
        <translation>Das Modell {title} hat nur eine Größe: {dimensions} Zahlen je Textstelle.</translation>
    </message>
    <message>
        <source>The model {title} offers these sizes: {sizes}.</source>
        <translation>Das Modell {title} bietet diese Größen: {sizes}.</translation>
    </message>
    <message>
        <source>The number of dimensions must be one of {choices}.</source>
        <translation>Als Anzahl der Zahlen je Textstelle sind möglich: {choices}.</translation>
    </message>
    <message>
        <source>The number of extractors must be between 1 and 16.</source>
        <translation>Die Anzahl der Leseprozesse muss zwischen 1 und 16 liegen.</translation>
    </message>
    <message>
        <source>The number of threads must be between 0 and 256.</source>
        <translation>Die Anzahl der Threads muss zwischen 0 und 256 liegen.</translation>
    </message>
    <message>
        <source>The pages are pictures; reading them needs text recognition.</source>
        <translation>Die Seiten sind Bilder; um sie zu lesen, braucht es Texterkennung.</translation>
    </message>
    <message>
        <source>The pages of this file are in other files.</source>
        <translation>Die Seiten dieser Datei stehen in anderen Dateien.</translation>
    </message>
    <message>
        <source>The present model answers until the new one is ready.</source>
        <translation>Das bisherige Modell antwortet, bis das neue bereit ist.</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started.</source>
        <translation>Das Programm, das Dateien liest, kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The program that reads files cannot be started; files wait until it can. Restarting the computer or installing Inkling again may help.</source>
        <translation>Das Programm, das Dateien liest, kann nicht gestartet werden; die Dateien warten so lange. Vielleicht hilft es, den Computer neu zu starten oder Inkling neu zu installieren.</translation>
    </message>
    <message>
        <source>The quote before “{text}” was not closed.</source>
        <translation>Das Anführungszeichen vor „{text}“ wurde nicht geschlossen.</translation>
    </message>
    <message>
        <source>The same, at the end of what is typed</source>
        <translation>Dasselbe, am Ende des Eingetippten</translation>
    </message>
    <message>
        <source>The same, in the preview</source>
        <translation>Dasselbe, in der Vorschau</translation>
    </message>
    <message>
        <source>The same; while there are results, the preview</source>
        <translation>Dasselbe; solange es Treffer gibt, die Vorschau</translation>
    </message>
    <message>
        <source>The sample documents are not part of this installation.</source>
        <translation>Die Beispiele gehören nicht zu dieser Installation.</translation>
    </message>
    <message>
        <source>The search index is not whole.</source>
        <translation>Der Suchindex ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The search index is of another Inkling.</source>
        <translation>Der Suchindex stammt von einer anderen Version von Inkling.</translation>
    </message>
    <message>
        <source>The selected result</source>
        <translation>Der gewählte Treffer</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}: {reason}.</source>
        <translation>Die Einstellungen können nicht in {file} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read. Move it away to start with the default settings.</source>
        <translation>Die Einstellungsdatei {file} kann nicht gelesen werden. Verschieben Sie sie, um mit den Voreinstellungen zu beginnen.</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {folder}: {reason}.</source>
        <translation>Das mitgelieferte Modell kann nicht nach {folder} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The starter model is damaged. Install Inkling again.</source>
        <translation>Das mitgelieferte Modell ist beschädigt. Installieren Sie Inkling neu.</translation>
    </message>
    <message>
        <source>The starter model is not installed. Run the set-up command again.</source>
        <translation>Das mitgelieferte Modell ist nicht installiert. Führen Sie den Einrichtungsbefehl noch einmal aus.</translation>
    </message>
    <message>
        <source>The starter model is not the file its publisher released. Install Inkling again.</source>
        <translation>Das mitgelieferte Modell ist nicht die Datei, die sein Herausgeber veröffentlicht hat. Installieren Sie Inkling neu.</translation>
    </message>
    <message>
        <source>The system does not allow reading this file.</source>
        <translation>Das System erlaubt nicht, diese Datei zu lesen.</translation>
    </message>
    <message>
        <source>The text of this file is too large once unpacked.</source>
        <translation>Der Text dieser Datei ist entpackt zu groß.</translation>
    </message>
    <message>
        <source>Their meaning is still being worked out.</source>
        <translation>Die Bedeutung wird noch ermittelt.</translation>
    </message>
    <message>
        <source>Their text could not be read; the reasons stand below.</source>
        <translation>Der Text war nicht lesbar; die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>Their turn comes soon.</source>
        <translation>Sie kommen bald an die Reihe.</translation>
    </message>
    <message>
        <source>There is another model named &quot;{name}&quot;. Rename the file and try again.</source>
        <translation>Es gibt schon ein anderes Modell namens „{name}“. Benennen Sie die Datei um und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no device named &quot;{wanted}&quot;. There are: {names}.</source>
        <translation>Es gibt kein Gerät namens „{wanted}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>There is no device named {name} on this computer.</source>
        <translation>Auf diesem Computer gibt es kein Gerät namens {name}.</translation>
    </message>
    <message>
        <source>There is no file in this folder that can be searched.</source>
        <translation>In diesem Ordner ist keine Datei, die durchsucht werden kann.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no library in {folder}. Make one with: inkling index FOLDER</source>
        <translation>In {folder} gibt es keine Bibliothek. So entsteht eine: inkling index ORDNER</translation>
    </message>
    <message>
        <source>There is no model named &quot;{name}&quot;. There are: {names}.</source>
        <translation>Es gibt kein Modell namens „{name}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>There is not enough free space in {folder} for the model.</source>
        <translation>In {folder} ist nicht genug Platz für das Modell.</translation>
    </message>
    <message>
        <source>There is nothing to be read.</source>
        <translation>Es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>They are found by name. Leave them out if there are many.</source>
        <translation>Über den Namen zu finden. Sind es viele, lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>This archive holds too many files to be read.</source>
        <translation>Dieses Archiv enthält zu viele Dateien, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This archive is damaged; some files in it cannot be read.</source>
        <translation>Dieses Archiv ist beschädigt; einige Dateien darin sind nicht lesbar.</translation>
    </message>
    <message>
        <source>This archive unpacks to far more than can be read.</source>
        <translation>Dieses Archiv ist entpackt viel zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This archive unpacks to more than can be read; see the files in it.</source>
        <translation>Dieses Archiv ist entpackt zu groß, um ganz gelesen zu werden; siehe die Dateien darin.</translation>
    </message>
    <message>
        <source>This archive, or a part of it, is protected by a password.</source>
        <translation>Dieses Archiv oder ein Teil davon ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply to be read.</source>
        <translation>Dieser Anhang ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This attachment is nested too deeply.</source>
        <translation>Dieser Anhang ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This attachment is too large to be read.</source>
        <translation>Dieser Anhang ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This book is protected; only the program that it was bought for opens it.</source>
        <translation>Dieses Buch ist geschützt; nur das Programm, für das es gekauft wurde, öffnet es.</translation>
    </message>
    <message>
        <source>This file has no such page.</source>
        <translation>Diese Seite gibt es in der Datei nicht.</translation>
    </message>
    <message>
        <source>This file holds more than {millions} million characters or {count} sections; the rest is not searchable.</source>
        <translation>Diese Datei enthält mehr als {millions} Millionen Zeichen oder {count} Abschnitte; der Rest ist nicht durchsuchbar.</translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation>Diese Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>This file holds too many parts to be read.</source>
        <translation>Diese Datei enthält zu viele Teile, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This file is damaged: its content does not follow its format.</source>
        <translation>Diese Datei ist beschädigt: Ihr Inhalt folgt nicht ihrem Format.</translation>
    </message>
    <message>
        <source>This file is damaged: no page could be found in it.</source>
        <translation>Diese Datei ist beschädigt: In ihr war keine Seite zu finden.</translation>
    </message>
    <message>
        <source>This file is damaged: one page could not be read.</source>
        <translation>Diese Datei ist beschädigt: Eine Seite war nicht lesbar.</translation>
    </message>
    <message>
        <source>This file is damaged: {count} pages could not be read.</source>
        <translation>Diese Datei ist beschädigt: {count} Seiten waren nicht lesbar.</translation>
    </message>
    <message>
        <source>This file is encrypted, but Office opens it without asking for a password; its text is searchable.</source>
        <translation>Diese Datei ist verschlüsselt, aber Office öffnet sie, ohne nach einem Passwort zu fragen; ihr Text ist durchsuchbar.</translation>
    </message>
    <message>
        <source>This file is kept in the cloud; reading it would download it.</source>
        <translation>Diese Datei liegt in der Cloud; um sie zu lesen, müsste sie heruntergeladen werden.</translation>
    </message>
    <message>
        <source>This file is larger than {megabytes} MB and was not read; it is found by its name.</source>
        <translation>Diese Datei ist größer als {megabytes}&#xa0;MB und wurde nicht gelesen; sie ist über ihren Namen zu finden.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be read.</source>
        <translation>Diese Datei ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>Diese Datei ist durch ein Passwort geschützt.</translation>
    </message>
    <message>
        <source>This file is too large to be read in full.</source>
        <translation>Diese Datei ist zu groß, um ganz gelesen zu werden.</translation>
    </message>
    <message>
        <source>This file is very long; only its first {megabytes} MB are searchable.</source>
        <translation>Diese Datei ist sehr lang; nur ihre ersten {megabytes}&#xa0;MB sind durchsuchbar.</translation>
    </message>
    <message>
        <source>This file lies in another part of the archive.</source>
        <translation>Diese Datei liegt in einem anderen Teil des Archivs.</translation>
    </message>
    <message>
        <source>This file made its reader fail; the other files are not affected.</source>
        <translation>An dieser Datei ist das Leseprogramm gescheitert; die anderen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>This file unpacks to far more than it should.</source>
        <translation>Diese Datei wird beim Entpacken viel größer, als sie sollte.</translation>
    </message>
    <message>
        <source>This file unpacks to more than can be read.</source>
        <translation>Diese Datei ist entpackt zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This folder cannot be reached now. What was read of it stays searchable.</source>
        <translation>Dieser Ordner ist zurzeit nicht erreichbar. Was daraus gelesen wurde, bleibt durchsuchbar.</translation>
    </message>
    <message>
        <source>This folder has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>Dieser Ordner wurde noch nicht gelesen. Er kommt an die Reihe, solange Inkling läuft.</translation>
    </message>
    <message>
        <source>This folder is inside {folder}, which is included; give its rules there: inkling folders set {folder} --exclude …</source>
        <translation>Dieser Ordner liegt in {folder} und wird dort schon durchsucht; geben Sie seine Regeln dort an: inkling folders set {folder} --exclude …</translation>
    </message>
    <message>
        <source>This folder is left out by a rule.</source>
        <translation>Dieser Ordner wird durch eine Regel ausgelassen.</translation>
    </message>
    <message>
        <source>This folder is no longer there.</source>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This folder is not in the library.</source>
        <translation>Dieser Ordner gehört nicht zur Bibliothek.</translation>
    </message>
    <message>
        <source>This folder is not searched. Add it to search it.</source>
        <translation>Dieser Ordner wird nicht durchsucht. Fügen Sie ihn hinzu, um ihn zu durchsuchen.</translation>
    </message>
    <message>
        <source>This is not the password of this file.</source>
        <translation>Das ist nicht das Passwort dieser Datei.</translation>
    </message>
    <message>
        <source>This library was written by a newer Inkling. Please update Inkling.</source>
        <translation>Diese Bibliothek stammt von einer neueren Version von Inkling. Bitte aktualisieren Sie Inkling.</translation>
    </message>
    <message>
        <source>This mail is encrypted; its headers can be found.</source>
        <translation>Diese E-Mail ist verschlüsselt; nur ihre Kopfzeilen sind zu finden.</translation>
    </message>
    <message>
        <source>This mail is so long that only its beginning is searchable.</source>
        <translation>Diese E-Mail ist so lang, dass nur ihr Anfang durchsuchbar ist.</translation>
    </message>
    <message>
        <source>This message is damaged; a part of it could be read.</source>
        <translation>Diese Nachricht ist beschädigt; ein Teil davon war lesbar.</translation>
    </message>
    <message>
        <source>This page is too large to be looked at.</source>
        <translation>Diese Seite ist zu groß, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>This picture is too large to be looked at.</source>
        <translation>Dieses Bild ist zu groß, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>This table holds more than {count} cells; the rest is not searchable.</source>
        <translation>Diese Tabelle enthält mehr als {count} Zellen; der Rest ist nicht durchsuchbar.</translation>
    </message>
    <message>
        <source>This table is very long; its end is not searchable.</source>
        <translation>Diese Tabelle ist sehr lang; ihr Ende ist nicht durchsuchbar.</translation>
    </message>
    <message>
        <source>Time: {time}, while the computer does nothing else</source>
        <translation>Dauer: {time}, wenn der Computer sonst nichts tut</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Dauerte zu lange</translation>
    </message>
    <message>
        <source>Trust and add it</source>
        <translation>Vertrauen und hinzufügen</translation>
    </message>
    <message>
        <source>Try again, or open it with the program that made it.</source>
        <translation>Versuchen Sie es erneut, oder öffnen Sie die Datei mit dem Programm, das sie erstellt hat.</translation>
    </message>
    <message>
        <source>Types that Inkling cannot read</source>
        <translation>Dateitypen, die Inkling nicht lesen kann</translation>
    </message>
    <message>
        <source>Unknown model file</source>
        <translation>Unbekannte Modelldatei</translation>
    </message>
    <message>
        <source>Unlocking this file takes more memory than is allowed.</source>
        <translation>Diese Datei zu entsperren braucht mehr Arbeitsspeicher als erlaubt.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Waiting for mains power</source>
        <translation>Wartet auf Netzstrom</translation>
    </message>
    <message>
        <source>Waiting until nobody uses the computer</source>
        <translation>Wartet, bis niemand den Computer benutzt</translation>
    </message>
    <message>
        <source>What came nearest, not closely related</source>
        <translation>Am ähnlichsten, aber nicht wirklich passend</translation>
    </message>
    <message>
        <source>What lies beyond the limit is not searched. Smaller parts are.</source>
        <translation>Was über die Grenze hinausgeht, wird nicht durchsucht; kleinere Teile schon.</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Ohne Text</translation>
    </message>
    <message>
        <source>about {count} days</source>
        <translation>etwa {count}&#xa0;Tage</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>etwa {count}&#xa0;Std.</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>etwa {count}&#xa0;Min.</translation>
    </message>
    <message>
        <source>after {value}</source>
        <translation>nach {value}</translation>
    </message>
    <message numerus="yes">
        <source>also in %Ln other place(s)</source>
        <translation>
            <numerusform>auch an %Ln anderen Ort</numerusform>
            <numerusform>auch an %Ln anderen Orten</numerusform>
        </translation>
    </message>
    <message>
        <source>an arrow key opens it up</source>
        <translation>eine Pfeiltaste klappt es auf</translation>
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
        <source>at least {value}</source>
        <translation>mindestens {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>höchstens {value}</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>vor {value}</translation>
    </message>
    <message>
        <source>cannot be reached now</source>
        <translation>zurzeit nicht erreichbar</translation>
    </message>
    <message>
        <source>changed {date}</source>
        <translation>geändert am {date}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Programmcode</translation>
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
        <source>document</source>
        <translation>Dokument</translation>
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
        <source>from {value}</source>
        <translation>von {value}</translation>
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
        <source>in {value}</source>
        <translation>in {value}</translation>
    </message>
    <message>
        <source>larger than {value}</source>
        <translation>größer als {value}</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>letzten Monat</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>letztes Jahr</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>llama.cpp cannot load the model file {name}. Get it again.</source>
        <translation>llama.cpp kann die Modelldatei {name} nicht laden. Besorgen Sie sie erneut.</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>E-Mail</translation>
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
        <source>more than 100 languages</source>
        <translation>mehr als 100 Sprachen</translation>
    </message>
    <message>
        <source>name has {value}</source>
        <translation>Name enthält {value}</translation>
    </message>
    <message>
        <source>not {filter}</source>
        <translation>nicht {filter}</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>nicht {words}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>opened up</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>S.&#xa0;{number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
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
        <source>see where the model came from</source>
        <translation>siehe Quelle des Modells</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>since {value}</source>
        <translation>seit {value}</translation>
    </message>
    <message>
        <source>size {least} to {most}</source>
        <translation>Größe {least} bis {most}</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>smaller than {value}</source>
        <translation>kleiner als {value}</translation>
    </message>
    <message>
        <source>some passages are found only by their words so far</source>
        <translation>manche Textstellen sind bisher nur über ihre Wörter zu finden</translation>
    </message>
    <message>
        <source>subject has {value}</source>
        <translation>Betreff enthält {value}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>diesen Monat</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dieses Jahr</translation>
    </message>
    <message>
        <source>to {value}</source>
        <translation>an {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>under {heading}</source>
        <translation>unter {heading}</translation>
    </message>
    <message>
        <source>unknown, for the model could not be tried</source>
        <translation>unbekannt, weil sich das Modell nicht ausprobieren ließ</translation>
    </message>
    <message>
        <source>until {value}</source>
        <translation>bis {value}</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>mit Anhang</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>written in {value}</source>
        <translation>auf {value}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln folder(s)</source>
        <translation>
            <numerusform>{count} von %Ln Ordner</numerusform>
            <numerusform>{count} von %Ln Ordnern</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} pages are pictures without text.</source>
        <translation>{count} Seiten sind Bilder ohne Text.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{done} of {files} files</source>
        <translation>{done} von {files} Dateien</translation>
    </message>
    <message>
        <source>{done} of {passages} passages</source>
        <translation>{done} von {passages} Textstellen</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{folder} is part of {around}, which is included; leave it out there with: inkling folders set {around} --exclude /{inner}/</source>
        <translation>{folder} gehört zu {around} und wird dort schon durchsucht; so lässt sich der Ordner dort auslassen: inkling folders set {around} --exclude /{inner}/</translation>
    </message>
    <message>
        <source>{full} of {files} files in this folder are searchable in full.</source>
        <translation>{full} von {files} Dateien in diesem Ordner sind vollständig durchsuchbar.</translation>
    </message>
    <message>
        <source>{line}. Passage: {passage}</source>
        <translation>{line}. Textstelle: {passage}</translation>
    </message>
    <message>
        <source>{name} averages its vectors the wrong way (pooling is &quot;{pooling}&quot;, EmbeddingGemma needs &quot;mean&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} mittelt Vektoren falsch (Pooling ist „{pooling}“, EmbeddingGemma braucht „mean“). Nehmen Sie eine Datei, die mit den Dense-Modulen konvertiert wurde, etwa {example} von „{publisher}“ ({megabytes}&#xa0;MB).</translation>
    </message>
    <message>
        <source>{name} cannot be copied to {folder}: {reason}.</source>
        <translation>{name} kann nicht nach {folder} kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} changed while it was copied.</source>
        <translation>{name} hat sich während des Kopierens verändert.</translation>
    </message>
    <message>
        <source>{name} cuts texts in another way than EmbeddingGemma (its tokenizer is &quot;{tokenizer}&quot;). Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} zerlegt Texte anders als EmbeddingGemma (der Tokenizer ist „{tokenizer}“). Nehmen Sie eine Datei, die mit den Dense-Modulen konvertiert wurde, etwa {example} von „{publisher}“ ({megabytes}&#xa0;MB).</translation>
    </message>
    <message>
        <source>{name} does not say how to make one vector of a text.</source>
        <translation>{name} sagt nicht, wie aus einem Text ein Vektor wird.</translation>
    </message>
    <message>
        <source>{name} has not been read yet. Its turn comes while Inkling runs.</source>
        <translation>{name} wurde noch nicht gelesen. Die Datei kommt an die Reihe, solange Inkling läuft.</translation>
    </message>
    <message>
        <source>{name} has only {layers} of EmbeddingGemma&apos;s layers. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} hat nur {layers} der Schichten von EmbeddingGemma. Nehmen Sie eine Datei, die mit den Dense-Modulen konvertiert wurde, etwa {example} von „{publisher}“ ({megabytes}&#xa0;MB).</translation>
    </message>
    <message>
        <source>{name} in {folder}</source>
        <translation>{name} in {folder}</translation>
    </message>
    <message>
        <source>{name} is a web page that was saved under that name. Get the model file itself.</source>
        <translation>{name} ist eine Webseite, die unter diesem Namen gespeichert wurde. Besorgen Sie die eigentliche Modelldatei.</translation>
    </message>
    <message>
        <source>{name} is a zip file or a PyTorch model; Inkling reads GGUF files.</source>
        <translation>{name} ist eine ZIP-Datei oder ein PyTorch-Modell; Inkling liest GGUF-Dateien.</translation>
    </message>
    <message>
        <source>{name} is found by its name only. {problem}</source>
        <translation>{name} ist nur über den Namen zu finden. {problem}</translation>
    </message>
    <message>
        <source>{name} is in a newer form of GGUF than this Inkling reads.</source>
        <translation>{name} hat eine neuere Form von GGUF, als diese Version von Inkling liest.</translation>
    </message>
    <message>
        <source>{name} is in an early form of GGUF that is no longer read. Get a newer file.</source>
        <translation>{name} hat eine frühe Form von GGUF, die nicht mehr gelesen wird. Nehmen Sie eine neuere Datei.</translation>
    </message>
    <message>
        <source>{name} is in safetensors format; Inkling reads GGUF files.</source>
        <translation>{name} hat das Format Safetensors; Inkling liest GGUF-Dateien.</translation>
    </message>
    <message>
        <source>{name} is in the form that came before GGUF. Get a newer file.</source>
        <translation>{name} hat das Format, das es vor GGUF gab. Nehmen Sie eine neuere Datei.</translation>
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
        <source>{name} is not a model file in GGUF format.</source>
        <translation>{name} ist keine Modelldatei im Format GGUF.</translation>
    </message>
    <message>
        <source>{name} is not an embedding model that Inkling can run: its architecture is &quot;{architecture}&quot;.</source>
        <translation>{name} ist kein Modell, das Inkling verwenden kann: Seine Architektur ist „{architecture}“.</translation>
    </message>
    <message>
        <source>{name} is not on the list of known model files. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>{name} steht nicht auf der Liste bekannter Modelldateien. Wenn Sie der Herkunft der Datei vertrauen, fügen Sie sie als vertrauenswürdig hinzu (in der Befehlszeile: --trust).</translation>
    </message>
    <message>
        <source>{name} is not the file that {publisher} published under this name: its content is another. If you trust where it came from, add it as a trusted file (on the command line: --trust).</source>
        <translation>{name} ist nicht die Datei, die {publisher} unter diesem Namen veröffentlicht hat: Der Inhalt ist ein anderer. Wenn Sie der Herkunft der Datei vertrauen, fügen Sie sie als vertrauenswürdig hinzu (in der Befehlszeile: --trust).</translation>
    </message>
    <message>
        <source>{name} is one of {parts} parts of a model. Get the model as one file, or join its parts with llama.cpp&apos;s gguf-split.</source>
        <translation>{name} ist einer von {parts} Teilen eines Modells. Nehmen Sie das Modell als eine Datei, oder fügen Sie die Teile mit gguf-split von llama.cpp zusammen.</translation>
    </message>
    <message>
        <source>{name} is only a pointer to a model file. Get the model file itself.</source>
        <translation>{name} ist nur ein Verweis auf eine Modelldatei. Besorgen Sie die eigentliche Modelldatei.</translation>
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
        <source>{name} lacks the last two layers of EmbeddingGemma (the dense modules), so its vectors would be wrong. Get a file that was converted with its dense modules, such as {example} of &quot;{publisher}&quot; ({megabytes} MB).</source>
        <translation>{name} fehlen die letzten beiden Schichten von EmbeddingGemma (die Dense-Module); was damit berechnet würde, wäre falsch. Nehmen Sie eine Datei, die mit den Dense-Modulen konvertiert wurde, etwa {example} von „{publisher}“ ({megabytes}&#xa0;MB).</translation>
    </message>
    <message>
        <source>{name} lies in no folder that is searched. Add its folder to find it.</source>
        <translation>{name} liegt in keinem durchsuchten Ordner. Fügen Sie den Ordner hinzu, um die Datei zu finden.</translation>
    </message>
    <message>
        <source>{name} was made for computers that write numbers the other way round (big endian). Get the usual little-endian file.</source>
        <translation>{name} ist für Computer gemacht, die Zahlen andersherum schreiben (Big Endian). Nehmen Sie die übliche Little-Endian-Datei.</translation>
    </message>
    <message>
        <source>{passages} in {files}</source>
        <translation>{passages} in {files}</translation>
    </message>
    <message>
        <source>{path} is an included folder; take it out with: inkling folders remove FOLDER</source>
        <translation>{path} ist selbst ein durchsuchter Ordner; so wird er entfernt: inkling folders remove ORDNER</translation>
    </message>
    <message>
        <source>{path} is not in an included folder.</source>
        <translation>{path} liegt in keinem durchsuchten Ordner.</translation>
    </message>
    <message>
        <source>{path} is not in the library.</source>
        <translation>{path} gehört nicht zur Bibliothek.</translation>
    </message>
    <message>
        <source>{path} was not forgotten.</source>
        <translation>{path} wurde nicht vergessen.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{problem} So the processor is used instead of {name}.</source>
        <translation>{problem} Darum rechnet der Prozessor statt {name}.</translation>
    </message>
    <message>
        <source>{rate} files a second</source>
        <translation>{rate} Dateien je Sekunde</translation>
    </message>
    <message>
        <source>{rate} passages a second</source>
        <translation>{rate} Textstellen je Sekunde</translation>
    </message>
    <message>
        <source>{read} of {files} files read, results are incomplete</source>
        <translation>{read} von {files} Dateien gelesen, die Treffer sind unvollständig</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}, Zeile {number}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time}&#xa0;ms</translation>
    </message>
    <message>
        <source>§ {heading}</source>
        <translation>§&#xa0;{heading}</translation>
    </message>
    <message>
        <source>“{line}” is no pattern that can match a file or folder.</source>
        <translation>„{line}“ ist kein Muster, auf das eine Datei oder ein Ordner passen kann.</translation>
    </message>
    <message>
        <source>“{name}:” is no filter; “{text}” was searched as words.</source>
        <translation>„{name}:“ ist kein Filter; „{text}“ wurde als Wörter gesucht.</translation>
    </message>
    <message>
        <source>“{name}:” still needs a value.</source>
        <translation>Nach „{name}:“ fehlt noch ein Wert.</translation>
    </message>
    <message>
        <source>“{text}” stands in so many places that only the first {count} were looked at.</source>
        <translation>„{text}“ steht an so vielen Stellen, dass nur die ersten {count} angesehen wurden.</translation>
    </message>
    <message>
        <source>“{value}” is no date such as 2024, 2024-05, 2024-05-17, yesterday or 2023..2024; it was left out.</source>
        <translation>„{value}“ ist kein Datum wie 2024, 2024-05, 2024-05-17, gestern oder 2023..2024 und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{value}” is no language that is known; it was left out.</source>
        <translation>„{value}“ ist keine bekannte Sprache und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{value}” is no size such as &gt;5mb or 100kb..2mb; it was left out.</source>
        <translation>„{value}“ ist keine Größe wie &gt;5mb oder 100kb..2mb und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“{value}” is no type of file; it was left out.</source>
        <translation>„{value}“ ist kein Dateityp und wurde ausgelassen.</translation>
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
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Über Inkling</translation>
    </message>
    <message>
        <source>All that Inkling keeps is in this folder. It can be copied while Inkling does not run, and made anew from your files.</source>
        <translation>Alles, was Inkling aufbewahrt, liegt in diesem Ordner. Er lässt sich kopieren, solange Inkling nicht läuft, und aus Ihren Dateien neu aufbauen.</translation>
    </message>
    <message>
        <source>Inkling {version}, with Qt {qt}</source>
        <translation>Inkling {version}, mit Qt {qt}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>The first &amp;steps again…</source>
        <translation>Noch einmal die ersten &amp;Schritte…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>none: files are found by their words</source>
        <translation>keines: Dateien sind über ihre Wörter zu finden</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
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
        <source>Same as the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>The language changes at Inkling&apos;s next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Inkling.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Bind a key of your desktop to: inkling --quick</source>
        <translation>Belegen Sie ein Tastenkürzel Ihres Desktops mit: inkling --quick</translation>
    </message>
    <message>
        <source>No key shows quick search now.</source>
        <translation>Zurzeit öffnet kein Tastenkürzel die Schnellsuche.</translation>
    </message>
    <message>
        <source>The key {key} is taken by another program.</source>
        <translation>Das Tastenkürzel {key} ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>The key {key} shows quick search.</source>
        <translation>Das Tastenkürzel {key} öffnet die Schnellsuche.</translation>
    </message>
    <message>
        <source>Your desktop decides which key shows quick search.</source>
        <translation>Ihr Desktop bestimmt, welches Tastenkürzel die Schnellsuche öffnet.</translation>
    </message>
</context>
<context>
    <name>BeginningPage</name>
    <message>
        <source>Everything stays on this computer. Inkling connects to nothing; only the download of a model does, when you start one.</source>
        <translation>Alles bleibt auf diesem Computer. Inkling stellt keine Verbindung her; das geschieht nur beim Herunterladen eines Modells, wenn Sie es starten.</translation>
    </message>
    <message>
        <source>Find things by what they mean</source>
        <translation>Dinge nach ihrer Bedeutung finden</translation>
    </message>
    <message>
        <source>Five short pages; each of them can be skipped.</source>
        <translation>Fünf kurze Seiten; jede lässt sich überspringen.</translation>
    </message>
    <message>
        <source>Inkling reads the folders you choose, your mail among them, and finds passages by their meaning, also where other words are used.</source>
        <translation>Inkling liest die Ordner, die Sie wählen, auch Ihre E-Mails, und findet Textstellen nach ihrer Bedeutung, auch wenn dort andere Wörter stehen.</translation>
    </message>
    <message>
        <source>Your files are never changed.</source>
        <translation>Ihre Dateien werden nie verändert.</translation>
    </message>
</context>
<context>
    <name>ComputePage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Automatic: a graphics device that is reliable and faster</source>
        <translation>Automatisch: ein Grafikprozessor, der richtig rechnet und schneller ist</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Prozessor und Grafik</translation>
    </message>
    <message>
        <source>Each graphics device is tried in a process of its own and used only if it computes the same as the processor. If it fails later, the processor takes over.</source>
        <translation>Jeder Grafikprozessor wird in einem eigenen Prozess ausprobiert und nur verwendet, wenn er dasselbe berechnet wie der Prozessor. Fällt er später aus, übernimmt der Prozessor.</translation>
    </message>
    <message>
        <source>No graphics device was found that can help.</source>
        <translation>Es wurde kein Grafikprozessor gefunden, der helfen kann.</translation>
    </message>
    <message>
        <source>Only the processor</source>
        <translation>Nur der Prozessor</translation>
    </message>
    <message>
        <source>The computing is done by the processor, with {threads} of {cores} cores in the background.</source>
        <translation>Zurzeit rechnet der Prozessor, im Hintergrund mit {threads} von {cores} Kernen.</translation>
    </message>
    <message>
        <source>The computing is done by {device}.</source>
        <translation>Zurzeit rechnet: {device}.</translation>
    </message>
    <message>
        <source>Trying the devices; this takes some seconds…</source>
        <translation>Die Grafikprozessoren werden ausprobiert; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>{device}: agrees with the processor, {times} times as fast</source>
        <translation>{device}: stimmt mit dem Prozessor überein, {times}-mal so schnell</translation>
    </message>
    <message>
        <source>{device}: not used</source>
        <translation>{device}: wird nicht verwendet</translation>
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
        <source>Folders…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>Neu &amp;lesen</translation>
    </message>
    <message>
        <source>Documents: {documents} · passages: {passages}</source>
        <translation>Dokumente: {documents} · Textstellen: {passages}</translation>
    </message>
    <message>
        <source>Is it searchable?</source>
        <translation>Ist die Datei durchsuchbar?</translation>
    </message>
    <message>
        <source>It is being read again.</source>
        <translation>Die Datei wird neu gelesen.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>The &amp;whole folder…</source>
        <translation>Der ganze O&amp;rdner…</translation>
    </message>
    <message>
        <source>The text stands in the documents inside this file.</source>
        <translation>Der Text steht in den Dokumenten, die diese Datei enthält.</translation>
    </message>
    <message>
        <source>The text that was read</source>
        <translation>Der gelesene Text</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und mehr.</translation>
    </message>
</context>
<context>
    <name>DialPage</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Stop the change</source>
        <translation>Umstellung a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Meaning is kept as a row of numbers for each passage. A shorter row makes the index smaller and search faster; a longer one tells finer differences.</source>
        <translation>Die Bedeutung jeder Textstelle wird als Reihe von Zahlen aufbewahrt. Eine kürzere Reihe macht den Index kleiner und die Suche schneller; eine längere unterscheidet feiner.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet.</source>
        <translation>Noch ist nichts eingelesen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Fortschritt der Umstellung</translation>
    </message>
    <message>
        <source>Size of the index</source>
        <translation>Größe des Index</translation>
    </message>
    <message>
        <source>The change to {wanted} numbers begins when there is time for it; {numbers} numbers are used until it is complete.</source>
        <translation>Die Umstellung auf {wanted} Zahlen beginnt, sobald Zeit dafür ist; bis sie fertig ist, wird mit {numbers} Zahlen gesucht.</translation>
    </message>
    <message>
        <source>The index will take about {after} instead of {before}. No file is read again. Until it is complete both indexes need room, and searching goes on.</source>
        <translation>Der Index wird etwa {after} statt {before} belegen. Keine Datei wird neu gelesen. Bis er fertig ist, brauchen beide Indizes Platz; die Suche geht weiter.</translation>
    </message>
    <message>
        <source>The model in use has only one size.</source>
        <translation>Das verwendete Modell hat nur eine Größe.</translation>
    </message>
    <message>
        <source>a good balance for most libraries</source>
        <translation>ein guter Mittelweg für die meisten Bibliotheken</translation>
    </message>
    <message>
        <source>all that the model tells apart</source>
        <translation>alles, was das Modell unterscheidet</translation>
    </message>
    <message>
        <source>hardly any difference from the full row</source>
        <translation>kaum ein Unterschied zur vollen Reihe</translation>
    </message>
    <message>
        <source>the only size of this model</source>
        <translation>die einzige Größe dieses Modells</translation>
    </message>
    <message>
        <source>the smallest; distant matches may rank lower</source>
        <translation>am kleinsten; ferne Treffer stehen vielleicht weiter hinten</translation>
    </message>
    <message>
        <source>{numbers} numbers are in use.</source>
        <translation>Verwendet werden {numbers} Zahlen.</translation>
    </message>
    <message>
        <source>{numbers} numbers, {bytes}: {meaning}</source>
        <translation>{numbers} Zahlen, {bytes}: {meaning}</translation>
    </message>
    <message>
        <source>{share} of the change to {wanted} numbers is done; {numbers} numbers are used until it is complete.</source>
        <translation>Umstellung auf {wanted} Zahlen: {share} geschafft; bis sie fertig ist, wird mit {numbers} Zahlen gesucht.</translation>
    </message>
</context>
<context>
    <name>DialReportTable</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Found, of the ten nearest</source>
        <translation>Gefunden von den zehn ähnlichsten</translation>
    </message>
    <message>
        <source>How well this size finds is measured on your own passages when nothing else is to be done.</source>
        <translation>Wie gut mit dieser Größe gefunden wird, wird an Ihren eigenen Textstellen gemessen, wenn sonst nichts zu tun ist.</translation>
    </message>
    <message>
        <source>Measured with {sampled} of your {passages} passages as queries</source>
        <translation>Gemessen mit {sampled} Ihrer {passages} Textstellen als Suchanfragen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Numbers for each passage</source>
        <translation>Zahlen je Textstelle</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Time of a query</source>
        <translation>Dauer einer Suche</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}&#xa0;%</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time}&#xa0;ms</translation>
    </message>
    <message>
        <source>{told}:</source>
        <translation>{told}:</translation>
    </message>
    <message>
        <source>{told}; the search looks further than at first.</source>
        <translation>{told}; seitdem wird gründlicher gesucht.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A folder is on a disk or a computer that is not there now.</source>
        <translation>Ein Ordner liegt auf einem Laufwerk oder Computer, der gerade nicht verbunden ist.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
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
        <source>Files that were read are found by their words.</source>
        <translation>Gelesene Dateien sind über ihre Wörter zu finden.</translation>
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
        <source>Last queries</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Nothing closely related.</source>
        <translation>Nichts passt wirklich.</translation>
    </message>
    <message>
        <source>Nothing found in the folders that can be reached.</source>
        <translation>In den erreichbaren Ordnern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found in these folders.</source>
        <translation>In diesen Ordnern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>Bisher wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found with exactly these words.</source>
        <translation>Mit genau diesen Wörtern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>Mit diesen Filtern wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Other forms of them, or what they mean, may be there.</source>
        <translation>Vielleicht stehen sie dort in anderer Form oder dem Sinn nach.</translation>
    </message>
    <message>
        <source>Other words may help, or another folder.</source>
        <translation>Vielleicht helfen andere Wörter oder ein anderer Ordner.</translation>
    </message>
    <message>
        <source>Search without quotation marks</source>
        <translation>Ohne Anführungszeichen suchen</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Ohne die Filter suchen</translation>
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
        <source>Show progress</source>
        <translation>Fortschritt anzeigen</translation>
    </message>
    <message>
        <source>Show what came nearest</source>
        <translation>Die ähnlichsten anzeigen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>Das Programm, das liest und sucht, hat sich beendet und wird neu gestartet.</translation>
    </message>
    <message>
        <source>The model file was not found, or cannot be used.</source>
        <translation>Die Modelldatei wurde nicht gefunden oder kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>These folders seem to hold nothing about this.</source>
        <translation>Diese Ordner scheinen dazu nichts zu enthalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Wonach suchen Sie?</translation>
    </message>
    <message>
        <source>Which folders?</source>
        <translation>Welche Ordner?</translation>
    </message>
    <message>
        <source>Without them there may be something.</source>
        <translation>Ohne sie findet sich vielleicht etwas.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Another folder…</source>
        <translation>&amp;Anderer Ordner…</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Exact phrase…</source>
        <translation>&amp;Genaue Wortfolge…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;From … to …</source>
        <translation>&amp;Von … bis …</translation>
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
        <source>&amp;Without a word…</source>
        <translation>Oh&amp;ne ein Wort…</translation>
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
        <source>E&amp;xact words</source>
        <translation>G&amp;enaue Wörter</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
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
        <source>Text</source>
        <translation>Text</translation>
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
    <name>Filters</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Filter {filter} entfernen</translation>
    </message>
</context>
<context>
    <name>FolderCoverageDialog</name>
    <message>
        <source>&amp;Add this folder</source>
        <translation>Diesen Ordner &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Folders and rules…</source>
        <translation>&amp;Ordner und Regeln…</translation>
    </message>
    <message>
        <source>A&amp;nother folder…</source>
        <translation>&amp;Anderer Ordner…</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>How the files are found, and why</source>
        <translation>Wie die Dateien gefunden werden und warum</translation>
    </message>
    <message>
        <source>Is this folder searchable?</source>
        <translation>Ist dieser Ordner durchsuchbar?</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Show &amp;problems…</source>
        <translation>&amp;Probleme anzeigen…</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
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
        <source>&amp;Take what is there now…</source>
        <translation>Ü&amp;bernehmen, was jetzt dort ist…</translation>
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
        <source>What is &amp;searchable?</source>
        <translation>Was ist &amp;durchsuchbar?</translation>
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
        <source>A few samples</source>
        <translation>Einige Beispiele</translation>
    </message>
    <message>
        <source>Caches, installed programs, version control and unfinished downloads are left out. Each folder can have rules of its own afterwards.</source>
        <translation>Zwischenspeicher, installierte Programme, Versionsverwaltung und unfertige Downloads werden ausgelassen. Jeder Ordner kann danach eigene Regeln haben.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Files in all: {files}, {bytes}. They are found by words after {time}, by a rough guess; meaning follows in the background.</source>
        <translation>Dateien insgesamt: {files}, {bytes}. Bis sie über Wörter zu finden sind, dauert es grob geschätzt {time}; die Bedeutung folgt im Hintergrund.</translation>
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
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Nothing is read without a folder.</source>
        <translation>Ohne Ordner wird nichts gelesen.</translation>
    </message>
    <message>
        <source>Try it with a few sa&amp;mples</source>
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
        <translation>Das Programm, das liest und sucht, hat sich mehrmals hintereinander beendet. Vielleicht nennt sein Protokoll den Grund: {log}</translation>
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
        <translation>Inkling liest neue und geänderte Dateien im Hintergrund und hält inne, während Sie suchen. Suchen können Sie jederzeit.</translation>
    </message>
    <message>
        <source>Only on &amp;mains power</source>
        <translation>Nur im &amp;Netzbetrieb</translation>
    </message>
    <message>
        <source>Only while nobody uses the &amp;computer</source>
        <translation>Nur wenn niemand den &amp;Computer benutzt</translation>
    </message>
    <message>
        <source>Pro&amp;gress…</source>
        <translation>For&amp;tschritt…</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key shows quick search, whatever program you are in.</source>
        <translation>Ein Tastenkürzel öffnet die Schnellsuche, in jedem Programm.</translation>
    </message>
    <message>
        <source>At hand everywhere</source>
        <translation>Überall zur Hand</translation>
    </message>
    <message>
        <source>Inkling stays in the tray, with the icon of this window, when its windows are closed.</source>
        <translation>Sind seine Fenster geschlossen, bleibt Inkling mit dem Symbol dieses Fensters im Infobereich.</translation>
    </message>
    <message>
        <source>No folder was chosen, so nothing is read yet. Go back to choose one, or add one later from the Library menu.</source>
        <translation>Es wurde kein Ordner gewählt, darum wird noch nichts gelesen. Gehen Sie zurück, um einen zu wählen, oder fügen Sie später einen über das Menü „Bibliothek“ hinzu.</translation>
    </message>
    <message>
        <source>Press the key now: where it works, quick search appears.</source>
        <translation>Drücken Sie das Tastenkürzel jetzt: Wenn es funktioniert, erscheint die Schnellsuche.</translation>
    </message>
    <message>
        <source>Press “Start” to begin. You can search while your files are read.</source>
        <translation>„Starten“ beginnt mit dem Lesen. Suchen können Sie schon, während der Index entsteht.</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons; Inkling ends when its last window is closed.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich; Inkling endet mit seinem letzten Fenster.</translation>
    </message>
    <message>
        <source>✓ The key works: it shows quick search.</source>
        <translation>✓ Das Tastenkürzel funktioniert: Es öffnet die Schnellsuche.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>LeavingBox</name>
    <message>
        <source>&amp;Hide quick search when I turn to another window</source>
        <translation>&amp;Schnellsuche ausblenden, wenn ich zu einem anderen Fenster wechsle</translation>
    </message>
    <message>
        <source>Inkling &amp;ends</source>
        <translation>Inkling wird &amp;beendet</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray</source>
        <translation>Inkling bleibt im &amp;Infobereich</translation>
    </message>
    <message>
        <source>Inkling stays in the &amp;tray; it ends where there is none</source>
        <translation>Inkling bleibt im &amp;Infobereich; wo es keinen gibt, wird es beendet</translation>
    </message>
    <message>
        <source>The window is &amp;minimised</source>
        <translation>Das Fenster wird &amp;minimiert</translation>
    </message>
    <message>
        <source>When the main window is closed</source>
        <translation>Wenn das Hauptfenster geschlossen wird</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>Some files need your attention: {problems}</source>
        <translation>Dateien, die Ihre Aufmerksamkeit brauchen: {problems}</translation>
    </message>
    <message>
        <source>The first index is finished. Files: {files}</source>
        <translation>Der erste Index ist fertig. Dateien: {files}</translation>
    </message>
</context>
<context>
    <name>ModelChangeDialog</name>
    <message>
        <source>Change the model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>Trying the model; this takes some seconds…</source>
        <translation>Das Modell wird ausprobiert; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>Use {title} from now on?</source>
        <translation>Von jetzt an {title} verwenden?</translation>
    </message>
</context>
<context>
    <name>ModelsLayout</name>
    <message>
        <source>&amp;How to get it…</source>
        <translation>So be&amp;kommen Sie es…</translation>
    </message>
    <message>
        <source>&amp;Use this model…</source>
        <translation>Dieses Modell v&amp;erwenden…</translation>
    </message>
    <message>
        <source>Choose a model &amp;file…</source>
        <translation>Modell&amp;datei wählen…</translation>
    </message>
    <message>
        <source>From a file you have:</source>
        <translation>Aus einer vorhandenen Datei:</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models to download</source>
        <translation>Verfügbare Modelle</translation>
    </message>
    <message>
        <source>Privacy mode is on: nothing is downloaded.</source>
        <translation>Der private Modus ist an: Es wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Fortschritt des Wechsels</translation>
    </message>
    <message>
        <source>S&amp;top the change</source>
        <translation>Wechsel &amp;abbrechen</translation>
    </message>
    <message>
        <source>The model turns passages and queries into numbers, on this computer.</source>
        <translation>Das Modell verwandelt Textstellen und Suchanfragen in Zahlen, auf diesem Computer.</translation>
    </message>
    <message>
        <source>To be downloaded:</source>
        <translation>Zum Herunterladen:</translation>
    </message>
    <message>
        <source>{chosen} takes over: {share}, {count} passages are left. {serves} answers until it is ready.</source>
        <translation>Wechsel zu {chosen}: {share}, noch {count} Textstellen. Bis dahin antwortet {serves}.</translation>
    </message>
    <message>
        <source>{title} (in use)</source>
        <translation>{title} (in Verwendung)</translation>
    </message>
    <message>
        <source>{title}, {bytes}</source>
        <translation>{title}, {bytes}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>The file was not taken.</source>
        <translation>Die Datei wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>{name} is being checked; this takes some seconds…</source>
        <translation>{name} wird geprüft; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>{title} is on the list now. Choose it to use it.</source>
        <translation>{title} steht jetzt in der Liste. Wählen Sie es dort aus, um es zu verwenden.</translation>
    </message>
    <message>
        <source>{title}: the file is whole and Inkling can run it. It is being copied…</source>
        <translation>{title}: Die Datei ist vollständig, und Inkling kann sie verwenden. Sie wird kopiert…</translation>
    </message>
    <message>
        <source>{title}: the file is whole, Inkling can run it, and it is byte for byte the published one. It is being copied…</source>
        <translation>{title}: Die Datei ist vollständig, Inkling kann sie verwenden, und sie ist Byte für Byte die veröffentlichte. Sie wird kopiert…</translation>
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
    <name>OfferDialog</name>
    <message>
        <source>&amp;Copy the command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>{title} besorgen</translation>
    </message>
    <message>
        <source>This window cannot open a connection, and neither can anything that it starts. Enter this command in a terminal; it asks once more before it begins. Inkling may stay open, and the model is on the list afterwards.</source>
        <translation>Weder dieses Fenster noch etwas, das es startet, kann eine Verbindung öffnen. Geben Sie diesen Befehl in einem Terminal ein; er fragt noch einmal nach, bevor er beginnt. Inkling kann offen bleiben; danach steht das Modell in der Liste.</translation>
    </message>
    <message>
        <source>What would be downloaded</source>
        <translation>Was heruntergeladen würde</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opened. What was found stands here: {place}</source>
        <translation>Geöffnet. Die Fundstelle: {place}</translation>
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
        <translation>Diese Datei kann Makros enthalten; erlauben Sie sie nur, wenn Sie der Datei vertrauen.</translation>
    </message>
    <message>
        <source>This file was changed after it was read.</source>
        <translation>Diese Datei wurde geändert, nachdem sie gelesen worden war.</translation>
    </message>
    <message>
        <source>This file was changed or replaced after it was read.</source>
        <translation>Diese Datei wurde geändert oder ersetzt, nachdem sie gelesen worden war.</translation>
    </message>
    <message>
        <source>This is a link or a device, so its folder is opened.</source>
        <translation>Das ist eine Verknüpfung oder ein Gerät, darum wird der Ordner geöffnet.</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which cannot be reached now. Connect its disk, or the computer that it is on, and try again.</source>
        <translation>{name} liegt in {folder}; dieser Ordner ist zurzeit nicht erreichbar. Schließen Sie seinen Datenträger an, oder verbinden Sie den Computer, auf dem er liegt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is in {folder}, which does not answer. Look after its disk, or the computer that it is on, and try again.</source>
        <translation>{name} liegt in {folder}; dieser Ordner antwortet nicht. Sehen Sie nach seinem Datenträger oder dem Computer, auf dem er liegt, und versuchen Sie es noch einmal.</translation>
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
    <name>PauseMenu</name>
    <message>
        <source>&amp;Pause indexing</source>
        <translation>Einlesen &amp;anhalten</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Für eine Stunde</translation>
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
        <source>Next passage</source>
        <translation>Nächste Textstelle</translation>
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
        <source>Previous passage</source>
        <translation>Vorherige Textstelle</translation>
    </message>
    <message>
        <source>Show the page as it looks</source>
        <translation>Die Seite so anzeigen, wie sie aussieht</translation>
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
        <source>&amp;Keep the last queries</source>
        <translation>Die letzten Suchen auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Everything is being forgotten…</source>
        <translation>Alles wird vergessen…</translation>
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
        <source>Forgotten. Folders: {folders}, files: {files}, passages: {passages}, with all that was computed from them, all copies and the last queries; {bytes} are free again. Nothing of them is left in the library. Left are these settings, the models, and a log that holds no names and no text.</source>
        <translation>Vergessen. Ordner: {folders}, Dateien: {files}, Textstellen: {passages}, mit allem daraus Berechneten, allen Kopien und den letzten Suchen; {bytes} sind wieder frei. In der Bibliothek ist nichts davon übrig. Geblieben sind diese Einstellungen, die Modelle und ein Protokoll ohne Namen und ohne Text.</translation>
    </message>
    <message>
        <source>Nothing that Inkling reads leaves this computer. The only part that may use the network is the download of a model, when you start one. The library holds the text of your files and is as secret as they are; only you can open its folder.</source>
        <translation>Nichts, was Inkling liest, verlässt diesen Computer. Nur das Herunterladen eines Modells darf das Netz verwenden, wenn Sie es starten. Die Bibliothek enthält den Text Ihrer Dateien und ist so vertraulich wie diese; nur Sie können ihren Ordner öffnen.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Privacy &amp;mode: keep no queries, download nothing</source>
        <translation>&amp;Privater Modus: keine Suchen aufbewahren, nichts herunterladen</translation>
    </message>
    <message>
        <source>The text that was read, all that was computed from it and the last queries go from this computer. Your files stay as they are.</source>
        <translation>Der gelesene Text, alles daraus Berechnete und die letzten Suchen verschwinden von diesem Computer. Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>&amp;Auslassen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Being read again: {count}</source>
        <translation>Wird neu gelesen: {count}</translation>
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
        <translation>Dateien, die nicht vollständig gelesen werden konnten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems of files in {folder} alone: {count}</source>
        <translation>Probleme nur von Dateien in {folder}: {count}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show those of &amp;all folders</source>
        <translation>&amp;Probleme aller Ordner anzeigen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>The newest {listed} of {count} problems. These files are found by their names and by what could be read of them.</source>
        <translation>Die neuesten {listed} von {count} Problemen. Diese Dateien sind über ihre Namen zu finden und über das, was sich lesen ließ.</translation>
    </message>
    <message>
        <source>These files are found by their names and by what could be read of them.</source>
        <translation>Diese Dateien sind über ihre Namen zu finden und über das, was sich lesen ließ.</translation>
    </message>
    <message>
        <source>What is &amp;searchable?</source>
        <translation>Was ist &amp;durchsuchbar?</translation>
    </message>
    <message>
        <source>{problem} {remedy}</source>
        <translation>{problem} {remedy}</translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>{reason} ({count})</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders and their stages</source>
        <translation>Ordner und ihr Stand</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>Meaning:</source>
        <translation>Bedeutung:</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Pro&amp;blems…</source>
        <translation>P&amp;robleme…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reading now:</source>
        <translation>Gerade gelesen:</translation>
    </message>
    <message>
        <source>With meaning</source>
        <translation>Mit Bedeutung</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Wörter:</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>&amp;Try to connect, and show what happens</source>
        <translation>&amp;Verbindungen ausprobieren und zeigen, was geschieht</translation>
    </message>
    <message>
        <source>The attempts could not be made.</source>
        <translation>Die Versuche ließen sich nicht machen.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft…</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was ausprobiert wurde</translation>
    </message>
    <message>
        <source>{name}: refused by Inkling itself</source>
        <translation>{name}: von Inkling selbst verweigert</translation>
    </message>
    <message>
        <source>{name}: refused by the system</source>
        <translation>{name}: vom System verweigert</translation>
    </message>
    <message>
        <source>{name}: was not refused, and should have been</source>
        <translation>{name}: wurde nicht verweigert, sollte es aber</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Continue in the main window</source>
        <translation>Im Hauptfenster weitermachen</translation>
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
        <source>Searching continues in a moment.</source>
        <translation>Die Suche geht gleich weiter.</translation>
    </message>
    <message>
        <source>Searching is not possible now. {reason}</source>
        <translation>Suchen ist gerade nicht möglich. {reason}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{key} closes</source>
        <translation>{key} schließt</translation>
    </message>
    <message>
        <source>{key} goes on in the main window</source>
        <translation>{key} wechselt ins Hauptfenster</translation>
    </message>
    <message>
        <source>{key} opens</source>
        <translation>{key} öffnet</translation>
    </message>
    <message>
        <source>{key} shows the folder</source>
        <translation>{key} zeigt den Ordner</translation>
    </message>
</context>
<context>
    <name>RemovedFolder</name>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Removed: {path}</source>
        <translation>Entfernt: {path}</translation>
    </message>
</context>
<context>
    <name>ResultActions</name>
    <message>
        <source>Is this file searchable?</source>
        <translation>Ist diese Datei durchsuchbar?</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>This is a whole folder of its own; remove it instead.</source>
        <translation>Das ist ein eigener durchsuchter Ordner; entfernen Sie stattdessen ihn.</translation>
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
        <translation>Ist die Date&amp;i durchsuchbar?</translation>
    </message>
    <message>
        <source>&amp;Leave this file out…</source>
        <translation>Diese Datei aus&amp;lassen…</translation>
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
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show what &amp;else belongs to it</source>
        <translation>&amp;Dazugehöriges anzeigen</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Leave out what &amp;gitignore files leave out</source>
        <translation>Auslassen, was .&amp;gitignore-Dateien auslassen</translation>
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
    <message>
        <source>Searched all the same</source>
        <translation>Trotzdem durchsucht</translation>
    </message>
</context>
<context>
    <name>ScanLanguagesDialog</name>
    <message>
        <source>&amp;Choose by the language of this computer</source>
        <translation>Nach der &amp;Sprache dieses Computers wählen</translation>
    </message>
    <message>
        <source>Fewer languages are read faster and better. The choice holds for pages that are read from now on. Other languages have to be installed for Tesseract first.</source>
        <translation>Mit weniger Sprachen wird schneller und besser gelesen. Die Wahl gilt für Seiten, die von jetzt an gelesen werden. Andere Sprachen müssen erst für Tesseract installiert werden.</translation>
    </message>
    <message>
        <source>Languages of scans</source>
        <translation>Sprachen für Scans</translation>
    </message>
    <message>
        <source>Languages that Tesseract has data for</source>
        <translation>Sprachen, für die Tesseract Daten hat</translation>
    </message>
</context>
<context>
    <name>ScansBox</name>
    <message>
        <source>&amp;Languages…</source>
        <translation>&amp;Sprachen…</translation>
    </message>
    <message>
        <source>&amp;Read the text in pages that are pictures</source>
        <translation>Text auf Seiten &amp;lesen, die Bilder sind</translation>
    </message>
    <message>
        <source>By Tesseract {version}, in {languages}, when nothing else is to be done. Pages that wait: {waiting}</source>
        <translation>Mit Tesseract {version} ({languages}), wenn sonst nichts zu tun ist. Wartende Seiten: {waiting}</translation>
    </message>
    <message>
        <source>This needs Tesseract, which is not installed on this computer. Pages that wait: {waiting}</source>
        <translation>Dafür braucht es Tesseract, das auf diesem Computer nicht installiert ist. Wartende Seiten: {waiting}</translation>
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
    <name>ShortcutChoice</name>
    <message>
        <source>Please take a key together with Ctrl or Alt, or F2 to F12.</source>
        <translation>Bitte wählen Sie eine Taste zusammen mit Strg oder Alt, oder F2 bis F12.</translation>
    </message>
    <message>
        <source>Please take a key with 1 in it; 2 to 9 follow it.</source>
        <translation>Bitte wählen Sie ein Tastenkürzel mit der 1; 2 bis 9 folgen ihm.</translation>
    </message>
    <message>
        <source>{key} edits text, here as everywhere.</source>
        <translation>{key} dient zum Bearbeiten von Text, hier wie überall.</translation>
    </message>
    <message>
        <source>{key} is taken: {meaning}.</source>
        <translation>{key} ist schon vergeben: {meaning}.</translation>
    </message>
    <message>
        <source>{key} opens a menu of the window.</source>
        <translation>{key} öffnet ein Menü des Fensters.</translation>
    </message>
    <message>
        <source>{key} shows quick search.</source>
        <translation>{key} öffnet die Schnellsuche.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Key sheet…</source>
        <translation>Übe&amp;rsicht…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Dieses Kürzel &amp;verwenden</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Anderes Tastenkürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tastenkürzel und was sie tun</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>&amp;Use this key</source>
        <translation>Dieses Kürzel &amp;verwenden</translation>
    </message>
    <message>
        <source>Key for quick search</source>
        <translation>Tastenkürzel für die Schnellsuche</translation>
    </message>
    <message>
        <source>Please take a key together with Ctrl or Alt.</source>
        <translation>Bitte wählen Sie eine Taste zusammen mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Quick search and start</source>
        <translation>Schnellsuche und Start</translation>
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
        <translation>Das Einlesen läuft nicht mehr</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>Indexing waits and tries again by itself</source>
        <translation>Das Einlesen wartet und wird von selbst noch einmal versucht</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Sucht nach Änderungen</translation>
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
        <source>Show progress</source>
        <translation>Fortschritt anzeigen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>The indexer ended and is being started again.</source>
        <translation>Das Programm, das liest und sucht, hat sich beendet und wird neu gestartet.</translation>
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
        <source>&amp;Quick search</source>
        <translation>&amp;Schnellsuche</translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation>Einlesen f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Privacy &amp;mode</source>
        <translation>Privater &amp;Modus</translation>
    </message>
    <message>
        <source>Pro&amp;blems ({count})</source>
        <translation>&amp;Probleme ({count})</translation>
    </message>
    <message>
        <source>Q&amp;uit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Inkling tries each device and takes the fastest reliable one.</source>
        <translation>Inkling probiert aus, was es gibt, und nimmt das Schnellste, das richtig rechnet.</translation>
    </message>
    <message>
        <source>S&amp;kip all</source>
        <translation>Alles überspri&amp;ngen</translation>
    </message>
    <message>
        <source>The one supplied is ready; another can be chosen later.</source>
        <translation>Das mitgelieferte ist bereit; ein anderes lässt sich später wählen.</translation>
    </message>
    <message>
        <source>Welcome to Inkling</source>
        <translation>Willkommen bei Inkling</translation>
    </message>
    <message>
        <source>What should do the computing?</source>
        <translation>Womit wird gerechnet?</translation>
    </message>
    <message>
        <source>Which model tells what words mean?</source>
        <translation>Welches Modell sagt, was Wörter bedeuten?</translation>
    </message>
</context>
</TS>
