<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Convert</name>
    <message>
        <source>Sample %1</source>
        <translation>Beispiel %1</translation>
    </message>
    <message>
        <source>The statement is longer than what is shown here.</source>
        <translation>Die Aufgabenstellung ist länger als der hier gezeigte Teil.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>This computer could not be examined: “assay doctor” gave no whole report.</source>
        <translation>Dieser Computer konnte nicht untersucht werden: „assay doctor“ gab keinen vollständigen Bericht.</translation>
    </message>
    <message>
        <source>%1 could not be started. Install Assay again.</source>
        <translation>%1 konnte nicht gestartet werden. Bitte Assay neu installieren.</translation>
    </message>
</context>
<context>
    <name>DocumentTools</name>
    <message>
        <source>The file is damaged or no PDF.</source>
        <translation>Die Datei ist beschädigt oder kein PDF.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Die Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>The file has no pages.</source>
        <translation>Die Datei hat keine Seiten.</translation>
    </message>
</context>
<context>
    <name>DueDate</name>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a day of the week</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a date</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate::toString takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig: %1</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>SandboxCheck</name>
    <message>
        <source>Programs cannot be isolated</source>
        <translation>Programme können nicht isoliert werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layer, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The sandbox helper could not check this computer.</source>
        <translation>Das Sandbox-Hilfsprogramm konnte diesen Computer nicht prüfen.</translation>
    </message>
    <message>
        <source>All sandbox layers hold</source>
        <translation>Alle Sandbox-Schichten halten</translation>
    </message>
    <message>
        <source>Sandbox holds; weaker: %1</source>
        <translation>Sandbox hält; schwächer: %1</translation>
    </message>
    <message>
        <source>%1 could not be started. Install Assay again.</source>
        <translation>%1 konnte nicht gestartet werden. Bitte Assay neu installieren.</translation>
    </message>
    <message>
        <source>user namespace</source>
        <translation>Benutzer-Namensraum</translation>
    </message>
    <message>
        <source>pid namespace</source>
        <translation>Prozess-Namensraum</translation>
    </message>
    <message>
        <source>mount namespace</source>
        <translation>Dateisystem-Namensraum</translation>
    </message>
    <message>
        <source>network namespace</source>
        <translation>Netz-Namensraum</translation>
    </message>
    <message>
        <source>ipc namespace</source>
        <translation>IPC-Namensraum</translation>
    </message>
    <message>
        <source>uts namespace</source>
        <translation>UTS-Namensraum</translation>
    </message>
    <message>
        <source>cgroup namespace</source>
        <translation>cgroup-Namensraum</translation>
    </message>
    <message>
        <source>private read-only root</source>
        <translation>eigenes, schreibgeschütztes Wurzelverzeichnis</translation>
    </message>
    <message>
        <source>no capabilities</source>
        <translation>keine Sonderrechte</translation>
    </message>
    <message>
        <source>no new privileges</source>
        <translation>keine neuen Rechte</translation>
    </message>
    <message>
        <source>system call filter</source>
        <translation>Filter der Systemaufrufe</translation>
    </message>
    <message>
        <source>resource limits</source>
        <translation>Grenzen für Ressourcen</translation>
    </message>
    <message>
        <source>exact limits</source>
        <translation>genaue Grenzen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>StatementForms</name>
    <message>
        <source>%1 · %2</source>
        <comment>language of a statement, PDF or LaTeX</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>StatementPrint</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>Das ist so nicht möglich.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Etwas, das gebraucht wird, fehlt.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted.</source>
        <translation>Das ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>A file could not be understood.</source>
        <translation>Der Inhalt einer Datei ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The assignment&apos;s package has faults.</source>
        <translation>Das Paket der Aufgabe hat Fehler.</translation>
    </message>
    <message>
        <source>This language is not installed on this computer.</source>
        <translation>Diese Sprache ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>Programs cannot be isolated on this computer, so nothing was run.</source>
        <translation>Programme können auf diesem Computer nicht isoliert werden; deshalb wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>The sandbox stopped without an answer. Your program is not to blame; try again.</source>
        <translation>Die Sandbox hat ohne Antwort aufgehört. Das liegt nicht am Programm; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The assignment&apos;s checker broke. Your program is not to blame; tell your instructor.</source>
        <translation>Das Prüfprogramm der Aufgabe ist gescheitert. Das liegt nicht am Programm; bitte der Lehrkraft melden.</translation>
    </message>
    <message>
        <source>The driver around your function broke. Your program is not to blame; tell your instructor.</source>
        <translation>Der Rahmen um die Funktion ist gescheitert. Das liegt nicht am Programm; bitte der Lehrkraft melden.</translation>
    </message>
    <message>
        <source>The record of your work could not be written.</source>
        <translation>Die Arbeit konnte nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Assay made a mistake.</source>
        <translation>Assay hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>started more processes than allowed</source>
        <translation>hat mehr Prozesse gestartet als erlaubt</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>beendet durch %1</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>beendet mit Rückgabewert %1</translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation>mit einem Fehler beendet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet %1, erhalten %2</translation>
    </message>
    <message>
        <source>line %1: expected %2, got %3</source>
        <translation>Zeile %1: erwartet %2, erhalten %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the output differs from the answer</source>
        <translation>die Ausgabe weicht von der Lösung ab</translation>
    </message>
    <message>
        <source>stopped while waiting, not computing</source>
        <translation>beim Warten gestoppt, nicht beim Rechnen</translation>
    </message>
    <message>
        <source>stopped while computing</source>
        <translation>beim Rechnen gestoppt</translation>
    </message>
    <message>
        <source>needed more memory than allowed</source>
        <translation>brauchte mehr Speicher als erlaubt</translation>
    </message>
    <message>
        <source>wrote more output than allowed</source>
        <translation>schrieb mehr Ausgabe als erlaubt</translation>
    </message>
    <message>
        <source>did not compile</source>
        <translation>wurde nicht übersetzt</translation>
    </message>
    <message>
        <source>tried something that the sandbox forbids</source>
        <translation>versuchte etwas, das die Sandbox verbietet</translation>
    </message>
    <message>
        <source>Your program tried to open a network connection (%1); networking is off here.</source>
        <translation>Das Programm wollte eine Netzwerkverbindung öffnen (%1); das Netzwerk ist hier abgeschaltet.</translation>
    </message>
    <message>
        <source>Your program tried to reach into other processes (%1); every program is alone here.</source>
        <translation>Das Programm wollte in andere Prozesse eingreifen (%1); jedes Programm ist hier für sich allein.</translation>
    </message>
    <message>
        <source>Your program tried to change what is mounted where (%1); the folders of the sandbox are fixed.</source>
        <translation>Das Programm wollte ändern, was wo eingehängt ist (%1); die Ordner der Sandbox stehen fest.</translation>
    </message>
    <message>
        <source>Your program tried to make or enter a sandbox of its own (%1); only Assay makes them here.</source>
        <translation>Das Programm wollte eine eigene Sandbox anlegen oder betreten (%1); das macht hier nur Assay.</translation>
    </message>
    <message>
        <source>Your program tried to use the kernel&apos;s keyring (%1); it is closed here.</source>
        <translation>Das Programm wollte den Schlüsselbund des Kernels benutzen (%1); er ist hier verschlossen.</translation>
    </message>
    <message>
        <source>Your program tried to load code into the kernel (%1); only the computer&apos;s administrator may do that.</source>
        <translation>Das Programm wollte Code in den Kernel laden (%1); das darf nur die Verwaltung des Rechners.</translation>
    </message>
    <message>
        <source>Your program tried to use a part of the kernel that no course program needs (%1); it is closed here.</source>
        <translation>Das Programm wollte einen Teil des Kernels benutzen, den kein Kursprogramm braucht (%1); er ist hier verschlossen.</translation>
    </message>
    <message>
        <source>Your program tried to set the computer&apos;s clock (%1); it can only be read here.</source>
        <translation>Das Programm wollte die Uhr des Rechners stellen (%1); sie lässt sich hier nur ablesen.</translation>
    </message>
    <message>
        <source>Your program tried to change the computer&apos;s settings (%1); they belong to its administrator.</source>
        <translation>Das Programm wollte Einstellungen des Rechners ändern (%1); sie sind Sache seiner Verwaltung.</translation>
    </message>
    <message>
        <source>Your program tried to gain or hand on another user&apos;s rights (%1); rights are fixed here.</source>
        <translation>Das Programm wollte fremde Rechte erlangen oder weitergeben (%1); die Rechte stehen hier fest.</translation>
    </message>
    <message>
        <source>Your program tried to get memory that is not counted as its own (%1); only ordinary memory is there.</source>
        <translation>Das Programm wollte Speicher, der ihm nicht angerechnet wird (%1); hier gibt es nur gewöhnlichen Speicher.</translation>
    </message>
    <message>
        <source>Your program tried to change limits or priorities (%1); they are fixed here.</source>
        <translation>Das Programm wollte Grenzen oder Prioritäten ändern (%1); sie stehen hier fest.</translation>
    </message>
    <message>
        <source>Your program tried to use links, devices or attributes of files (%1); only plain files are there.</source>
        <translation>Das Programm wollte Verknüpfungen, Geräte oder Dateiattribute benutzen (%1); hier gibt es nur einfache Dateien.</translation>
    </message>
    <message>
        <source>Your program tried to watch or hold files (%1); that is off here.</source>
        <translation>Das Programm wollte Dateien beobachten oder festhalten (%1); das ist hier abgeschaltet.</translation>
    </message>
    <message>
        <source>Your program tried to control a terminal or device (%1); there is none here.</source>
        <translation>Das Programm wollte ein Terminal oder Gerät steuern (%1); hier gibt es keines.</translation>
    </message>
    <message>
        <source>Your program tried to make a system call that is not allowed (%1); programs do without it here.</source>
        <translation>Das Programm wollte einen Systemaufruf, der nicht erlaubt ist (%1); hier geht es ohne ihn.</translation>
    </message>
    <message>
        <source>not finished after %1 on a busy computer, computed for %2</source>
        <translation>nach %1 auf einem beschäftigten Rechner nicht fertig, gerechnet: %2</translation>
    </message>
    <message>
        <source>ran out of stack: endless recursion?</source>
        <translation>hat keinen Platz mehr auf dem Stapel: endlose Rekursion?</translation>
    </message>
    <message>
        <source>Run twice, as the computer was busy; the first run took %1 (%2).</source>
        <comment>duration, verdict&apos;s code</comment>
        <translation>Zweimal ausgeführt, weil der Rechner beschäftigt war; der erste Lauf brauchte %1 (%2).</translation>
    </message>
    <message>
        <source>a memory access error (SIGSEGV)</source>
        <translation>einen Speicherzugriffsfehler (SIGSEGV)</translation>
    </message>
    <message>
        <source>its own abort (SIGABRT)</source>
        <translation>eigenen Abbruch (SIGABRT)</translation>
    </message>
    <message>
        <source>an arithmetic error such as a division by zero (SIGFPE)</source>
        <translation>einen Rechenfehler wie eine Division durch null (SIGFPE)</translation>
    </message>
    <message>
        <source>a misplaced memory access (SIGBUS)</source>
        <translation>einen falsch ausgerichteten Speicherzugriff (SIGBUS)</translation>
    </message>
    <message>
        <source>an illegal instruction (SIGILL)</source>
        <translation>einen ungültigen Maschinenbefehl (SIGILL)</translation>
    </message>
    <message>
        <source>a kill (SIGKILL)</source>
        <translation>einen erzwungenen Abbruch (SIGKILL)</translation>
    </message>
    <message>
        <source>a request to end (SIGTERM)</source>
        <translation>eine Bitte um Beendigung (SIGTERM)</translation>
    </message>
    <message>
        <source>writing where nobody reads (SIGPIPE)</source>
        <translation>Schreiben, wo niemand liest (SIGPIPE)</translation>
    </message>
    <message>
        <source>a trap (SIGTRAP)</source>
        <translation>eine Falle (SIGTRAP)</translation>
    </message>
    <message>
        <source>the processor time limit (SIGXCPU)</source>
        <translation>die Grenze der Rechenzeit (SIGXCPU)</translation>
    </message>
    <message>
        <source>the file size limit (SIGXFSZ)</source>
        <translation>die Grenze der Dateigröße (SIGXFSZ)</translation>
    </message>
    <message>
        <source>a forbidden system call (SIGSYS)</source>
        <translation>einen verbotenen Systemaufruf (SIGSYS)</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>assay::ide::AboutPage</name>
    <message>
        <source>✓ there</source>
        <translation>✓ vorhanden</translation>
    </message>
    <message>
        <source>◐ weaker</source>
        <translation>◐ schwächer</translation>
    </message>
    <message>
        <source>– missing</source>
        <translation>– fehlt</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für einen Bericht kopieren</translation>
    </message>
    <message>
        <source>Copies versions and findings as text</source>
        <translation>Versionen und Befunde als Text kopieren</translation>
    </message>
    <message>
        <source>Versions and findings</source>
        <translation>Versionen und Befunde</translation>
    </message>
    <message>
        <source>Assay lets you write programs for assignments and judges them on your own computer, in a sandbox.</source>
        <translation>Mit Assay lassen sich Programme für Aufgaben schreiben und auf dem eigenen Computer in einer Sandbox bewerten.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Being examined …</source>
        <translation>Wird untersucht …</translation>
    </message>
</context>
<context>
    <name>assay::ide::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Stress test</source>
        <translation>Stresstest</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aufgabenstellung</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
</context>
<context>
    <name>assay::ide::AssignmentModel</name>
    <message>
        <source>lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Other assignments</source>
        <translation>Weitere Aufgaben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Best: %1 of %2 points</source>
        <translation>Bestes: %1 von %2 Punkten</translation>
    </message>
</context>
<context>
    <name>assay::ide::AttachmentList</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1 in the editor</source>
        <translation>%1 im Editor öffnen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>assay::ide::BarList</name>
    <message>
        <source>%1: %2</source>
        <comment>word, figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::BrowserPane</name>
    <message>
        <source>Assignments</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Search assignments</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Show all assignments</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Only assignments that are not solved yet</source>
        <translation>Nur noch nicht gelöste Aufgaben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Only assignments for one language</source>
        <translation>Nur Aufgaben für eine Sprache</translation>
    </message>
    <message>
        <source>Only assignments of one difficulty</source>
        <translation>Nur Aufgaben einer Schwierigkeit</translation>
    </message>
    <message>
        <source>Difficulty: %1</source>
        <translation>Schwierigkeit: %1</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Any difficulty</source>
        <translation>Jede Schwierigkeit</translation>
    </message>
    <message>
        <source>Open a folder with assignments to begin.</source>
        <translation>Zum Anfangen einen Ordner mit Aufgaben öffnen.</translation>
    </message>
    <message>
        <source>No assignment fits this search.</source>
        <translation>Keine Aufgabe passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Order, state, tags and due dates</source>
        <translation>Reihenfolge, Stand, Schlagwörter und Termine</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>More filters: %1</source>
        <translation>Weitere Filter: %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Order of the course</source>
        <translation>Reihenfolge des Kurses</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>Zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jeder Termin</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Noch nicht vorbei</translation>
    </message>
    <message>
        <source>Within seven days</source>
        <translation>In sieben Tagen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Search titles, names and tags</source>
        <translation>Titel, Namen und Stichwörter durchsuchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>assay::ide::CodeEditor</name>
    <message>
        <source>The text to be inserted has %1; a program is never that large. Put data into an input instead.</source>
        <translation>Der einzufügende Text hat %1; so groß ist kein Programm. Daten gehören in eine Eingabe.</translation>
    </message>
    <message>
        <source>The text to be inserted has a line of more than %1 bytes, which an editor cannot show. Put data into an input instead.</source>
        <translation>Der einzufügende Text hat eine Zeile von mehr als %1 Bytes, die ein Editor nicht zeigen kann. Daten gehören in eine Eingabe.</translation>
    </message>
</context>
<context>
    <name>assay::ide::CodeView</name>
    <message>
        <source>Files of this version</source>
        <translation>Dateien dieser Fassung</translation>
    </message>
    <message>
        <source>Program of this version</source>
        <translation>Programm dieser Fassung</translation>
    </message>
</context>
<context>
    <name>assay::ide::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>assay::ide::CompileFailureView</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Messages of the compiler</source>
        <translation>Meldungen des Compilers</translation>
    </message>
    <message>
        <source>Whole message of the compiler</source>
        <translation>Ganze Meldung des Compilers</translation>
    </message>
    <message>
        <source>Your program could not be compiled. Begin with the first error; it often causes the others.</source>
        <translation>Das Programm konnte nicht übersetzt werden. Am besten beim ersten Fehler anfangen; oft verursacht er die anderen.</translation>
    </message>
    <message>
        <source>Your program could not be compiled.</source>
        <translation>Das Programm konnte nicht übersetzt werden.</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputModel</name>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Compared with the output you expect</source>
        <translation>Verglichen mit der erwarteten Ausgabe</translation>
    </message>
    <message>
        <source>Run without comparing: no expected output is known</source>
        <translation>Ohne Vergleich ausgeführt: keine erwartete Ausgabe bekannt</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputPage</name>
    <message>
        <source>Custom inputs</source>
        <translation>Eigene Eingaben</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>Eine Eingabe hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this input (Del)</source>
        <translation>Diese Eingabe löschen (Entf)</translation>
    </message>
    <message>
        <source>Name of the input</source>
        <translation>Name der Eingabe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run your program on this input</source>
        <translation>Programm mit dieser Eingabe ausführen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Expected output</source>
        <translation>Erwartete Ausgabe</translation>
    </message>
    <message>
        <source>Without it the program is run and its output shown, neither right nor wrong</source>
        <translation>Ohne sie wird das Programm ausgeführt und seine Ausgabe gezeigt, weder richtig noch falsch</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>Try your program on inputs of your own: they are run after the samples.</source>
        <translation>Das Programm mit eigenen Eingaben ausprobieren; sie laufen nach den Beispielen.</translation>
    </message>
    <message>
        <source>Run your program on the samples and all inputs</source>
        <translation>Programm mit den Beispielen und allen Eingaben ausführen</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputs</name>
    <message>
        <source>Custom inputs</source>
        <translation>Eigene Eingaben</translation>
    </message>
    <message>
        <source>a JSON array of arguments, such as [[1, 2], 3]</source>
        <translation>eine JSON-Liste der Argumente, etwa [[1, 2], 3]</translation>
    </message>
    <message>
        <source>SQL that sets up the tables</source>
        <translation>SQL, das die Tabellen anlegt</translation>
    </message>
    <message>
        <source>Custom inputs %1</source>
        <comment>with a count</comment>
        <translation>Eigene Eingaben %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::DiffModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Your line %1, different: %2</source>
        <translation>Eigene Zeile %1, anders: %2</translation>
    </message>
    <message>
        <source>Expected line %1, different: %2</source>
        <translation>Erwartete Zeile %1, anders: %2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected and your output</source>
        <translation>Erwartet und ausgegeben</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Ausgabe des Programms</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::DiffView</name>
    <message>
        <source>Comparison of outputs</source>
        <translation>Vergleich der Ausgaben</translation>
    </message>
    <message>
        <source>Choose a test with a wrong answer to compare its output with the expected one.</source>
        <translation>Einen Test mit falscher Antwort wählen, um seine Ausgabe mit der erwarteten zu vergleichen.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Vorige Abweichung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Abweichung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Nächste Abweichung (F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächste Abweichung</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>Show both outputs one below the other</source>
        <translation>Beide Ausgaben untereinander zeigen</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Ganz öffnen</translation>
    </message>
    <message>
        <source>Show both outputs in a window of their own, whole</source>
        <translation>Beide Ausgaben ganz in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>Compared lines</source>
        <translation>Verglichene Zeilen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>test, first difference</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>These outputs are too different to be lined up in good time: only the first difference is found.</source>
        <translation>Die Ausgaben sind zu verschieden, um sie in vertretbarer Zeit gegenüberzustellen: nur die erste Abweichung ist gefunden.</translation>
    </message>
    <message>
        <source>Only the first %L1 lines are shown.</source>
        <translation>Nur die ersten %L1 Zeilen werden gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n places differ.</source>
        <translation>
            <numerusform>%n Stelle weicht ab.</numerusform>
            <numerusform>%n Stellen weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>Vergleich von %1 und %2</translation>
    </message>
    <message>
        <source>Show both versions one below the other</source>
        <translation>Beide Fassungen untereinander zeigen</translation>
    </message>
    <message>
        <source>Both versions are the same.</source>
        <translation>Beide Fassungen sind gleich.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorActions</name>
    <message>
        <source>Rename file…</source>
        <translation>Datei umbenennen …</translation>
    </message>
    <message>
        <source>Make this the entry file</source>
        <translation>Zur Startdatei machen</translation>
    </message>
    <message>
        <source>Move file to the left</source>
        <translation>Datei nach links schieben</translation>
    </message>
    <message>
        <source>Move file to the right</source>
        <translation>Datei nach rechts schieben</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Datei entfernen</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Vorige Datei</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Gehe zu Zeile …</translation>
    </message>
    <message>
        <source>Block comment</source>
        <translation>Blockkommentar</translation>
    </message>
    <message>
        <source>Complete word</source>
        <translation>Wort vervollständigen</translation>
    </message>
    <message>
        <source>Insert snippet…</source>
        <translation>Schnipsel einfügen …</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>Zeile nach oben schieben</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>Zeile nach unten schieben</translation>
    </message>
    <message>
        <source>Duplicate line or selection</source>
        <translation>Zeile oder Auswahl verdoppeln</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Remove blanks at line ends</source>
        <translation>Leerzeichen an Zeilenenden entfernen</translation>
    </message>
    <message>
        <source>Go to matching bracket</source>
        <translation>Zur passenden Klammer</translation>
    </message>
    <message>
        <source>Select next occurrence</source>
        <translation>Nächstes Vorkommen dazuwählen</translation>
    </message>
    <message>
        <source>Select all occurrences</source>
        <translation>Alle Vorkommen auswählen</translation>
    </message>
    <message>
        <source>Add cursor above</source>
        <translation>Schreibmarke darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add cursor below</source>
        <translation>Schreibmarke darunter hinzufügen</translation>
    </message>
    <message>
        <source>Cursor in each selected line</source>
        <translation>Schreibmarke in jeder gewählten Zeile</translation>
    </message>
    <message>
        <source>Fold block</source>
        <translation>Block einklappen</translation>
    </message>
    <message>
        <source>Unfold block</source>
        <translation>Block ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Two views side by side</source>
        <translation>Zwei Ansichten nebeneinander</translation>
    </message>
    <message>
        <source>Show or hide blanks</source>
        <translation>Leerzeichen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Wrap long lines or not</source>
        <translation>Lange Zeilen umbrechen oder nicht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorPane</name>
    <message>
        <source>Choose an assignment; your program is written here.</source>
        <translation>Zuerst eine Aufgabe wählen; hier wird das Programm geschrieben.</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>part</source>
        <translation>teil</translation>
    </message>
    <message>
        <source>There is a file named %1 already.</source>
        <translation>Eine Datei namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” cannot be a file&apos;s name here: use letters, digits, dots, dashes and underscores.</source>
        <translation>„%1“ geht hier nicht als Dateiname: Erlaubt sind Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files, second view</source>
        <translation>Dateien, zweite Ansicht</translation>
    </message>
    <message>
        <source>This file has a line too long to be shown. It is kept as it is.</source>
        <translation>Diese Datei hat eine Zeile, die zu lang ist, um gezeigt zu werden; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This file is very large (%1), so it is shown plain: without highlighting, folding and checking while you type.</source>
        <translation>Diese Datei ist sehr groß (%1) und wird daher einfach gezeigt: ohne Hervorhebung, Einklappen und Prüfen beim Tippen.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorTabs</name>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>%1: the program starts here</source>
        <translation>%1: hier beginnt das Programm</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>Diese Ansicht schließen</translation>
    </message>
    <message>
        <source>%1, entry file</source>
        <translation>%1, Startdatei</translation>
    </message>
    <message>
        <source>Entry file: start the program here</source>
        <translation>Startdatei: das Programm hier beginnen</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Nebeneinander zeigen</translation>
    </message>
</context>
<context>
    <name>assay::ide::EventRelay</name>
    <message>
        <source>Time and memory are approximate: %1</source>
        <translation>Zeit und Speicher sind ungefähr: %1</translation>
    </message>
    <message>
        <source>The computer was busy: times may be too long. Try again.</source>
        <translation>Der Computer war ausgelastet: Zeiten können zu lang sein. Bitte noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>assay::ide::FeedbackPage</name>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Feedback %1</source>
        <comment>with a count</comment>
        <translation>Rückmeldung %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::FeedbackPane</name>
    <message>
        <source>Nothing was wrong with this run.</source>
        <translation>An diesem Lauf war nichts falsch.</translation>
    </message>
    <message>
        <source>Nothing stands out in your program. After a run, tips about what went wrong appear here.</source>
        <translation>Am Programm fällt nichts auf. Nach einem Lauf stehen hier Tipps dazu, was schiefging.</translation>
    </message>
    <message>
        <source>Worth a look before you run it:</source>
        <translation>Vor dem Ausführen einen Blick wert:</translation>
    </message>
    <message>
        <source>There is no tip about this run. The results show what was expected and what your program did.</source>
        <translation>Zu diesem Lauf gibt es keinen Tipp. Die Ergebnisse zeigen, was erwartet war und was das Programm getan hat.</translation>
    </message>
    <message>
        <source>About this run:</source>
        <translation>Zu diesem Lauf:</translation>
    </message>
    <message>
        <source>Tips about your program and its runs appear here.</source>
        <translation>Hier stehen Tipps zum Programm und zu seinen Läufen.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Tip %1 of %2</source>
        <translation>Tipp %1 von %2</translation>
    </message>
    <message>
        <source>Go to %1, line %2</source>
        <translation>Zu %1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::Figures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
</context>
<context>
    <name>assay::ide::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Nur in der Auswahl</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Rückwärts suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Weitersuchen (F3)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Stopped: this expression takes too long</source>
        <translation>Abgebrochen: dieser Ausdruck braucht zu lange</translation>
    </message>
    <message>
        <source>More than %1 places</source>
        <translation>Mehr als %1 Stellen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the found place, count of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source> (beginnings of very long lines)</source>
        <translation> (Anfänge sehr langer Zeilen)</translation>
    </message>
</context>
<context>
    <name>assay::ide::GoToLineBar</name>
    <message>
        <source>Line, or line:column</source>
        <translation>Zeile oder Zeile:Spalte</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>number of lines</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>Text zum Thema</translation>
    </message>
    <message>
        <source>The help pages are not installed. Install Assay again.</source>
        <translation>Die Hilfeseiten sind nicht installiert. Bitte Assay neu installieren.</translation>
    </message>
    <message>
        <source>No topic holds these words.</source>
        <translation>Kein Thema enthält diese Wörter.</translation>
    </message>
    <message>
        <source>| Command | Keys |</source>
        <comment>head of a Markdown table</comment>
        <translation>| Befehl | Tasten |</translation>
    </message>
</context>
<context>
    <name>assay::ide::HintList</name>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Hinweis %1 von %2</translation>
    </message>
    <message>
        <source>Hint %1</source>
        <translation>Hinweis %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show hint %1 of %2</source>
        <translation>Hinweis %1 von %2 zeigen</translation>
    </message>
</context>
<context>
    <name>assay::ide::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>In den Editor übernehmen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Replaces what is in the editor; that is kept here first, and can be taken back</source>
        <translation>Ersetzt, was im Editor steht; das wird zuvor hier aufgehoben und lässt sich zurückholen</translation>
    </message>
    <message>
        <source>Copies the file that is shown</source>
        <translation>Kopiert die gezeigte Datei</translation>
    </message>
    <message>
        <source>Nothing was run or submitted for this assignment yet. Each run and each submission will stand here with its program.</source>
        <translation>Für diese Aufgabe wurde noch nichts ausgeführt oder abgegeben. Jeder Lauf und jede Abgabe steht dann hier mit ihrem Programm.</translation>
    </message>
    <message>
        <source>Open an assignment; then its history is here.</source>
        <translation>Eine Aufgabe öffnen; dann steht hier ihr Verlauf.</translation>
    </message>
    <message>
        <source>Choose two with Ctrl to see what changed between them</source>
        <translation>Zwei mit Strg wählen, um zu sehen, was sich dazwischen geändert hat</translation>
    </message>
    <message>
        <source>What is shown of the chosen version</source>
        <translation>Was von der gewählten Fassung gezeigt wird</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Changes since the one before</source>
        <translation>Änderungen seit der vorigen</translation>
    </message>
    <message>
        <source>Changes to the editor&apos;s text</source>
        <translation>Änderungen bis zum Text im Editor</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>verdict, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>version, language</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>in the editor</source>
        <translation>im Editor</translation>
    </message>
</context>
<context>
    <name>assay::ide::MainWindow</name>
    <message>
        <source>accepted</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>noch nicht richtig</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Programs cannot be isolated on this computer, so nothing can be run. %1</source>
        <translation>Programme können auf diesem Computer nicht isoliert und deshalb nicht ausgeführt werden. %1</translation>
    </message>
    <message>
        <source>There is no assignment in %1. Open a problem package or a folder with packages in it.</source>
        <translation>In %1 ist keine Aufgabe. Zu öffnen ist ein Aufgabenpaket oder ein Ordner mit Paketen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. %2</source>
        <translation>%1 kann nicht geöffnet werden. %2</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open a folder of assignments, or a package</source>
        <translation>Ordner mit Aufgaben oder ein Paket öffnen</translation>
    </message>
    <message>
        <source>Open a packed assignment</source>
        <translation>Gepackte Aufgabe öffnen</translation>
    </message>
    <message>
        <source>Problem packages (*.zip *.kpp *.tar *.tar.gz *.tgz *.json *.xml)</source>
        <translation>Aufgabenpakete (*.zip *.kpp *.tar *.tar.gz *.tgz *.json *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 – Assay</source>
        <translation>%1 – Assay</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>language, version of its compiler</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 ist nicht installiert</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 ist nicht installiert.</translation>
    </message>
    <message>
        <source>Assay ended before everything was judged. These submissions are judged now: %1</source>
        <translation>Assay wurde beendet, bevor alles bewertet war. Diese Abgaben werden jetzt bewertet: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between titles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Your submission for “%1” is %2.</source>
        <translation>Die Abgabe für „%1“ ist %2.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Beispiele ausführen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source>Go to assignment…</source>
        <translation>Zu Aufgabe gehen …</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open package file…</source>
        <translation>Paketdatei öffnen …</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Aus- oder einkommentieren</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Show or hide assignments</source>
        <translation>Aufgaben ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The result was saved as %1.</source>
        <translation>Das Ergebnis wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Assay ended unexpectedly. Your programs are as they were saved at %1.</source>
        <comment>time, or date and time</comment>
        <translation>Assay wurde unerwartet beendet. Die Programme sind so, wie sie um %1 gespeichert waren.</translation>
    </message>
    <message>
        <source>Stress test</source>
        <translation>Stresstest</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Ergebnis speichern …</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächste Abweichung</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorige Abweichung</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Print statement…</source>
        <translation>Aufgabenstellung drucken …</translation>
    </message>
    <message>
        <source>Export statement as PDF…</source>
        <translation>Aufgabenstellung als PDF speichern …</translation>
    </message>
    <message>
        <source>Open an assignment first.</source>
        <translation>Erst eine Aufgabe öffnen.</translation>
    </message>
</context>
<context>
    <name>assay::ide::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>assay::ide::OverviewRuler</name>
    <message>
        <source>Errors, found places and changed lines of the whole file</source>
        <translation>Fehler, Fundstellen und geänderte Zeilen der ganzen Datei</translation>
    </message>
</context>
<context>
    <name>assay::ide::Page</name>
    <message>
        <source>Back to your program</source>
        <translation>Zurück zum Programm</translation>
    </message>
    <message>
        <source>Back to your program (Esc)</source>
        <translation>Zurück zum Programm (Esc)</translation>
    </message>
</context>
<context>
    <name>assay::ide::PaletteModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, its keys</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::PdfView</name>
    <message>
        <source>The part of Assay that shows PDF is missing.</source>
        <translation>Der Teil von Assay, der PDF zeigt, fehlt.</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultCharts</name>
    <message>
        <source>Time and memory of the tests</source>
        <translation>Zeit und Speicher der Tests</translation>
    </message>
    <message>
        <source>Time in milliseconds</source>
        <translation>Zeit in Millisekunden</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Speicher in MiB</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>test, time, memory</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Run your program to see how much time and memory each test takes.</source>
        <translation>Nach dem Ausführen steht hier, wie viel Zeit und Speicher jeder Test braucht.</translation>
    </message>
    <message>
        <source>Slowest: %1 with %2 of %3.</source>
        <translation>Am langsamsten: %1 mit %2 von %3.</translation>
    </message>
    <message>
        <source>Slowest: %1 with %2.</source>
        <translation>Am langsamsten: %1 mit %2.</translation>
    </message>
    <message>
        <source>Most memory: %1 with %2 of %3.</source>
        <translation>Am meisten Speicher: %1 mit %2 von %3.</translation>
    </message>
    <message>
        <source>Most memory: %1 with %2.</source>
        <translation>Am meisten Speicher: %1 mit %2.</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultDetail</name>
    <message>
        <source>Details of the test</source>
        <translation>Einzelheiten des Tests</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Your program printed nothing.</source>
        <translation>Das Programm hat nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Your output is longer; this is its beginning.</source>
        <translation>Die Ausgabe ist länger; dies ist ihr Anfang.</translation>
    </message>
    <message>
        <source>Your output ends without the end of a line.</source>
        <translation>Die Ausgabe endet ohne Zeilenende.</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Compare line by line</source>
        <translation>Zeile für Zeile vergleichen</translation>
    </message>
    <message>
        <source>Show both outputs beside each other (F7)</source>
        <translation>Beide Ausgaben nebeneinander zeigen (F7)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultExport</name>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultHeader</name>
    <message>
        <source>About these figures</source>
        <translation>Zu diesen Zahlen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop judging (Esc)</source>
        <translation>Bewertung abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting, %1 ahead</source>
        <translation>Wartet, noch %1 davor</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Wird übersetzt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>of %1 points</source>
        <translation>von %1 Punkten</translation>
    </message>
    <message>
        <source>of %1 passed</source>
        <translation>von %1 bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 tests</source>
        <translation>%1 von %2 Tests</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultModel</name>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 allowed
%3 on the clock</source>
        <translation>%1 von %2 erlaubt
%3 auf der Uhr</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1 von %2 erlaubt</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Hidden tests judge your program on inputs you cannot see. Only how many it passes is shown.</source>
        <translation>Verborgene Tests prüfen das Programm mit Eingaben, die nicht zu sehen sind. Gezeigt wird nur, wie viele es besteht.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n Test</numerusform>
            <numerusform>%n Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>these tests are not shown</source>
        <translation>diese Tests werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>run twice</source>
        <translation>zweimal ausgeführt</translation>
    </message>
    <message>
        <source>%1, run twice</source>
        <comment>what happened</comment>
        <translation>%1, zweimal ausgeführt</translation>
    </message>
    <message>
        <source>The computer was busy while this test ran close to its time limit, so it was run twice; the second run counts.</source>
        <translation>Der Rechner war beschäftigt, während dieser Test nahe an seiner Zeitgrenze lief; er wurde deshalb zweimal ausgeführt, und der zweite Lauf zählt.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 / %2 points</source>
        <comment>reached, at most</comment>
        <translation>%1 / %2 Punkte</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>%1 von %2 Tests bestanden</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <comment>name, facts</comment>
        <translation>Gruppe %1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultReport</name>
    <message>
        <source>… and more</source>
        <translation>… und mehr</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>%1 von %2 Tests bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultTable</name>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Run the samples to see results here.</source>
        <translation>Nach dem Ausführen der Beispiele stehen hier die Ergebnisse.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Beispiele ausführen</translation>
    </message>
    <message>
        <source>Choose a test to see what it expects.</source>
        <translation>Einen Test wählen, um zu sehen, was er erwartet.</translation>
    </message>
    <message>
        <source>Judging was cancelled.</source>
        <translation>Die Bewertung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tests passed</source>
        <translation>%1: %2 von %3 Tests bestanden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Pages about the program</source>
        <translation>Seiten zum Programm</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Ergebnis speichern …</translation>
    </message>
    <message>
        <source>Save this result as a web page or a PDF document</source>
        <translation>Dieses Ergebnis als Webseite oder PDF-Dokument speichern</translation>
    </message>
    <message>
        <source>Choose a test with a wrong answer to compare its output with the expected one.</source>
        <translation>Einen Test mit falscher Antwort wählen, um seine Ausgabe mit der erwarteten zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>assay::ide::SampleCard</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Tables before the query</source>
        <translation>Tabellen vor der Abfrage</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run your program on this sample alone</source>
        <translation>Programm nur mit diesem Beispiel ausführen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
</context>
<context>
    <name>assay::ide::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Put every setting back to what it was at first</source>
        <translation>Jede Einstellung wieder so, wie sie zuerst war</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window and its help; holds from the next start on</source>
        <translation>Des Fensters und seiner Hilfe; gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Use a font of my own</source>
        <translation>Eine selbst gewählte Schrift verwenden</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Without a choice: JetBrains Mono, or the desktop&apos;s fixed font</source>
        <translation>Ohne Wahl: JetBrains Mono oder die feste Schrift des Schreibtischs</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>unit of font sizes, with the space before it</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Colours of the program</source>
        <translation>Farben des Programms</translation>
    </message>
    <message>
        <source>Themes of the highlighter</source>
        <translation>Farbschemas der Hervorhebung</translation>
    </message>
    <message>
        <source>Indent with tabs</source>
        <translation>Mit Tabulatoren einrücken</translation>
    </message>
    <message>
        <source>Instead of spaces</source>
        <translation>Statt mit Leerzeichen</translation>
    </message>
    <message>
        <source>Close brackets and quotes</source>
        <translation>Klammern und Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>The closing one is typed along</source>
        <translation>Das schließende Zeichen wird mitgetippt</translation>
    </message>
    <message>
        <source>Offer words while typing</source>
        <translation>Beim Tippen Wörter anbieten</translation>
    </message>
    <message>
        <source>Those of the program and of its language</source>
        <translation>Die des Programms und seiner Sprache</translation>
    </message>
    <message>
        <source>Show blanks and tabs</source>
        <translation>Leerzeichen und Tabulatoren zeigen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Ligatures</source>
        <translation>Ligaturen</translation>
    </message>
    <message>
        <source>Draw signs such as != as one, if the font can</source>
        <translation>Zeichen wie != als eines zeichnen, wenn die Schrift es kann</translation>
    </message>
    <message>
        <source>Remove blanks at the ends of lines</source>
        <translation>Leerzeichen an Zeilenenden entfernen</translation>
    </message>
    <message>
        <source>Before each run and submission</source>
        <translation>Vor jedem Lauf und jeder Abgabe</translation>
    </message>
    <message>
        <source>Compile while I pause</source>
        <translation>In Pausen übersetzen</translation>
    </message>
    <message>
        <source>The compiler&apos;s messages stand beside the lines, and Run starts faster</source>
        <translation>Die Meldungen des Compilers stehen neben den Zeilen, und ein Lauf beginnt schneller</translation>
    </message>
    <message>
        <source>Language of the indentation</source>
        <translation>Sprache der Einrückung</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>Einrückung</translation>
    </message>
    <message>
        <source>In columns, for each language</source>
        <translation>In Spalten, für jede Sprache</translation>
    </message>
    <message>
        <source>Saving and judging</source>
        <translation>Speichern und Bewerten</translation>
    </message>
    <message>
        <source> s</source>
        <comment>unit of seconds, with the space before it</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Save after a pause of</source>
        <translation>Speichern nach einer Pause von</translation>
    </message>
    <message>
        <source>Programs are saved by themselves, while you type every ten seconds</source>
        <translation>Programme werden von selbst gespeichert, beim Tippen alle zehn Sekunden</translation>
    </message>
    <message>
        <source>Tell when a submission is judged</source>
        <translation>Melden, wenn eine Abgabe bewertet ist</translation>
    </message>
    <message>
        <source>The task bar marks the window if it is not in front</source>
        <translation>Die Fensterleiste markiert das Fenster, wenn es nicht vorn ist</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Close Assay in order and open it in this language</source>
        <translation>Assay geordnet schließen und in dieser Sprache öffnen</translation>
    </message>
    <message>
        <source>Zooming changes it for a while</source>
        <translation>Zoomen ändert sie vorübergehend</translation>
    </message>
</context>
<context>
    <name>assay::ide::ShortcutList</name>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the keys that this command shall have</source>
        <translation>Die Tasten drücken, die dieser Befehl haben soll</translation>
    </message>
    <message>
        <source>%1 already does “%2”.</source>
        <comment>keys, command</comment>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>assay::ide::ShortcutModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>assay::ide::SolvedChart</name>
    <message>
        <source>Solved over time</source>
        <translation>Gelöst im Lauf der Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) solved since %1</source>
        <translation>
            <numerusform>%n Aufgabe gelöst seit %1</numerusform>
            <numerusform>%n Aufgaben gelöst seit %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StatementPane</name>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>verdicts only</source>
        <translation>nur Urteile</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aufgabenstellung</translation>
    </message>
    <message>
        <source>Choose an assignment to read what it asks for.</source>
        <translation>Eine Aufgabe wählen, um die Aufgabenstellung zu lesen.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Difficulty, time limit, memory limit and points</source>
        <translation>Schwierigkeit, Zeitgrenze, Speichergrenze und Punkte</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Was verlangt ist</translation>
    </message>
    <message>
        <source>This assignment has no statement.</source>
        <translation>Diese Aufgabe hat keine Aufgabenstellung.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the run uses all of it.</source>
        <translation>Gezeigt wird nur der Anfang; ausgeführt wird mit allem.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n Test</numerusform>
            <numerusform>%n Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the statement</source>
        <translation>Sprache der Aufgabenstellung</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Kleinere Seiten</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Größere Seiten</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Anderswo öffnen</translation>
    </message>
    <message>
        <source>Open the statement in another program</source>
        <translation>Die Aufgabenstellung in einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>The statement %1 cannot be shown here. %2</source>
        <translation>Die Aufgabenstellung %1 kann hier nicht gezeigt werden. %2</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatementTools</name>
    <message>
        <source>Choose an assignment first; then its statement can be printed.</source>
        <translation>Bitte zuerst eine Aufgabe wählen; dann kann ihre Aufgabenstellung gedruckt werden.</translation>
    </message>
    <message>
        <source>The part of Assay that prints is missing. Export the statement as PDF instead.</source>
        <translation>Der Teil von Assay, der druckt, fehlt. Bitte die Aufgabenstellung stattdessen als PDF speichern.</translation>
    </message>
    <message>
        <source>Export the statement as PDF</source>
        <translation>Aufgabenstellung als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder or free some space.</source>
        <translation>%1 kann nicht geschrieben werden. Bitte einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatisticsPage</name>
    <message>
        <source>Other assignments</source>
        <translation>Andere Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 solved, %n attempt(s)</source>
        <translation>
            <numerusform>%1 von %2 gelöst, %n Versuch</numerusform>
            <numerusform>%1 von %2 gelöst, %n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n assignment(s) solved.</source>
        <translation>
            <numerusform>%1 von %n Aufgabe gelöst.</numerusform>
            <numerusform>%1 von %n Aufgaben gelöst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) so far,</source>
        <comment>on so many days follows</comment>
        <translation>
            <numerusform>Bisher %n Abgabe,</numerusform>
            <numerusform>Bisher %n Abgaben,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s).</source>
        <translation>
            <numerusform>an %n Tag.</numerusform>
            <numerusform>an %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>On average it took %1 submissions to solve one.</source>
        <translation>Im Mittel brauchte es %1 Abgaben, um eine zu lösen.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>All submissions as a table for a spreadsheet</source>
        <translation>Alle Abgaben als Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Nothing was submitted yet. After the first submission your progress is shown here.</source>
        <translation>Noch wurde nichts abgegeben. Nach der ersten Abgabe steht hier der Fortschritt.</translation>
    </message>
    <message>
        <source>Solved over time</source>
        <translation>Gelöst im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Results of the submissions</source>
        <translation>Ergebnisse der Abgaben</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Bitte einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatusLine</name>
    <message>
        <source>English</source>
        <comment>this translation&apos;s language, in that language</comment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Sprache der Oberfläche</translation>
    </message>
    <message>
        <source>Checking the sandbox</source>
        <translation>Sandbox wird geprüft</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n minute(s) ago</source>
        <translation>
            <numerusform>Vor %n Minute gespeichert</numerusform>
            <numerusform>Vor %n Minuten gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Z. %1, Sp. %2</translation>
    </message>
    <message>
        <source>Encoding and line ends of the file; they are kept as they are</source>
        <translation>Zeichencode und Zeilenenden der Datei; sie bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>assay::ide::StressPage</name>
    <message>
        <source>Stress test</source>
        <translation>Stresstest</translation>
    </message>
    <message>
        <source>Prints an input for the seed it is given</source>
        <translation>Gibt zu einer Startzahl eine Eingabe aus</translation>
    </message>
    <message>
        <source>Reads the input and prints a right answer, however slow</source>
        <translation>Liest die Eingabe und gibt eine richtige Antwort aus, so langsam sie auch sei</translation>
    </message>
    <message>
        <source>Programs and what was found</source>
        <translation>Programme und was gefunden wurde</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Brute force</source>
        <translation>Naive Lösung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erste Startzahl</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startzahl %1</translation>
    </message>
    <message>
        <source>Keep as my test</source>
        <translation>Als eigenen Test behalten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Your program</source>
        <translation>Eigenes Programm</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the stress test</source>
        <translation>Den Stresstest anhalten</translation>
    </message>
    <message>
        <source>Look for an input on which your program is wrong</source>
        <translation>Eine Eingabe suchen, bei der das Programm falsch liegt</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Wird übersetzt</translation>
    </message>
    <message>
        <source>%1 inputs in agreement · seed %2 · %3 per second</source>
        <translation>%1 Eingaben stimmen überein · Startzahl %2 · %3 je Sekunde</translation>
    </message>
    <message>
        <source>The generator</source>
        <translation>Der Generator</translation>
    </message>
    <message>
        <source>The brute force</source>
        <translation>Die naive Lösung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>verdict, what happened</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 does not compile. %2</source>
        <comment>which program, message</comment>
        <translation>%1 lässt sich nicht übersetzen. %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 printed nothing for seed %2. It must print an input.</source>
        <translation>%1 hat zur Startzahl %2 nichts ausgegeben. Gebraucht wird eine Eingabe.</translation>
    </message>
    <message>
        <source>%1 failed for seed %2: %3.</source>
        <translation>%1 ist bei Startzahl %2 gescheitert: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Seed %1: %2. %n inputs before it were in agreement.</source>
        <translation>
            <numerusform>Startzahl %1: %2. %n Eingabe davor stimmte überein.</numerusform>
            <numerusform>Startzahl %1: %2. %n Eingaben davor stimmten überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n inputs in agreement.</source>
        <translation>
            <numerusform>Angehalten nach %n übereinstimmenden Eingabe.</numerusform>
            <numerusform>Angehalten nach %n übereinstimmenden Eingaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a brute force first: simple, right and slow is enough.</source>
        <translation>Zuerst eine naive Lösung schreiben: einfach, richtig und langsam genügt.</translation>
    </message>
    <message>
        <source>Write a generator first: it prints an input for a seed.</source>
        <translation>Zuerst einen Generator schreiben: er gibt zu einer Startzahl eine Eingabe aus.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StressTester</name>
    <message>
        <source>Stress test</source>
        <translation>Stresstest</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextDiff</name>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Zeilenende</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>ein Tabulator</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>ein Wagenrücklauf</translation>
    </message>
    <message>
        <source>Both are the same, character for character.</source>
        <translation>Beide sind gleich, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>Only the end of line %1 is missing in your output.</source>
        <translation>In der Ausgabe fehlt nur das Ende von Zeile %1.</translation>
    </message>
    <message>
        <source>Your output has one end of line too many, in line %1.</source>
        <translation>Die Ausgabe hat ein Zeilenende zu viel, in Zeile %1.</translation>
    </message>
    <message>
        <source>Your output ends in line %1, column %2; expected %3.</source>
        <translation>Die Ausgabe endet in Zeile %1, Spalte %2; erwartet war %3.</translation>
    </message>
    <message>
        <source>Your output should end in line %1, column %2; it goes on with %3.</source>
        <translation>Die Ausgabe sollte in Zeile %1, Spalte %2 enden; sie geht mit %3 weiter.</translation>
    </message>
    <message>
        <source>Line %1, column %2: expected %3, found %4.</source>
        <translation>Zeile %1, Spalte %2: erwartet %3, gefunden %4.</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextWindow</name>
    <message>
        <source>Outputs in full</source>
        <translation>Ganze Ausgaben</translation>
    </message>
    <message>
        <source>%1 – outputs in full</source>
        <comment>test</comment>
        <translation>%1 – ganze Ausgaben</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Ausgabe des Programms</translation>
    </message>
</context>
<context>
    <name>assay::ide::TimelineModel</name>
    <message>
        <source>yesterday, %1</source>
        <comment>time of day</comment>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Kept draft</source>
        <translation>Aufgehobener Entwurf</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n test(s)</source>
        <translation>
            <numerusform>%1 von %n Test</numerusform>
            <numerusform>%1 von %n Tests</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>assay::ide::ToolBeginnings</name>
    <message>
        <source>the seed is the first argument</source>
        <translation>die Startzahl ist das erste Argument</translation>
    </message>
    <message>
        <source>small inputs find most mistakes</source>
        <translation>kleine Eingaben finden die meisten Fehler</translation>
    </message>
</context>
<context>
    <name>assay::ide::TopBar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 – nicht installiert</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Language of your program</source>
        <translation>Sprache des Programms</translation>
    </message>
</context>
<context>
    <name>assay::ide::VerdictLook</name>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Teils richtig</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Falsche Antwort</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>Output limit</source>
        <translation>Ausgabegrenze</translation>
    </message>
    <message>
        <source>Run-time error</source>
        <translation>Laufzeitfehler</translation>
    </message>
    <message>
        <source>Compile error</source>
        <translation>Übersetzungsfehler</translation>
    </message>
    <message>
        <source>Security violation</source>
        <translation>Sicherheitsverstoß</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Nicht zu öffnen</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Partly solved</source>
        <translation>Teils gelöst</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Gelaufen</translation>
    </message>
</context>
<context>
    <name>assay::ide::WindowLayout</name>
    <message>
        <source>Show assignments</source>
        <translation>Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Statement or program</source>
        <translation>Aufgabenstellung oder Programm</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aufgabenstellung</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>assay::ide::WindowPages</name>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>Type a command or an assignment</source>
        <translation>Einen Befehl oder eine Aufgabe tippen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>This version cannot be put into the editor now: its language is not allowed here, or something is being judged.</source>
        <translation>Diese Fassung lässt sich jetzt nicht übernehmen: Die Sprache dieser Fassung ist hier nicht erlaubt, oder es wird gerade bewertet.</translation>
    </message>
    <message>
        <source>The editor holds the version of %1.</source>
        <comment>time, or date and time</comment>
        <translation>Der Editor enthält die Fassung von %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Alle Einstellungen sind, wie sie zuerst waren.</translation>
    </message>
</context>
<context>
    <name>assay::ide::Workspace</name>
    <message>
        <source>Choose an assignment first; then your program can be run and submitted.</source>
        <translation>Bitte zuerst eine Aufgabe wählen; dann kann das Programm ausgeführt und abgegeben werden.</translation>
    </message>
    <message>
        <source>This assignment is for languages that Assay does not know.</source>
        <translation>Diese Aufgabe ist für Sprachen, die Assay nicht kennt.</translation>
    </message>
</context>
</TS>
