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
    <name>assay::ide::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, shortcut</comment>
        <translation>%1 (%2)</translation>
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
        <source>Search titles, names and tags (Ctrl+P)</source>
        <translation>Titel, Namen und Stichwörter durchsuchen (Strg+P)</translation>
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
</context>
<context>
    <name>assay::ide::EditorTabs</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
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
        <source>Start the program here</source>
        <translation>Programm hier beginnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
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
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Run your program on the samples (%1)</source>
        <translation>Programm mit den Beispielen ausführen (%1)</translation>
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
        <source>The statement is the file %1, which another program shows.</source>
        <translation>Die Aufgabenstellung ist die Datei %1; ein anderes Programm zeigt sie.</translation>
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
</context>
<context>
    <name>assay::ide::StatusLine</name>
    <message>
        <source>Files are UTF-8 with Unix line ends</source>
        <translation>Dateien sind UTF-8 mit Unix-Zeilenenden</translation>
    </message>
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
</context>
<context>
    <name>assay::ide::WindowLayout</name>
    <message>
        <source>Show assignments</source>
        <translation>Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Show assignments (Ctrl+P)</source>
        <translation>Aufgaben zeigen (Strg+P)</translation>
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
