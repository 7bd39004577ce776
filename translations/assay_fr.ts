<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Convert</name>
    <message>
        <source>Sample %1</source>
        <translation>Exemple %1</translation>
    </message>
    <message>
        <source>The statement is longer than what is shown here.</source>
        <translation>L’énoncé est plus long que la partie affichée ici.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>This computer could not be examined: “assay doctor” gave no whole report.</source>
        <translation>Cet ordinateur n’a pas pu être examiné&#xa0;: «&#xa0;assay doctor&#xa0;» n’a pas rendu de rapport complet.</translation>
    </message>
    <message>
        <source>%1 could not be started. Install Assay again.</source>
        <translation>%1 n’a pas pu démarrer. Réinstaller Assay.</translation>
    </message>
</context>
<context>
    <name>DocumentTools</name>
    <message>
        <source>The file is damaged or no PDF.</source>
        <translation>Le fichier est endommagé ou n’est pas un PDF.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The file has no pages.</source>
        <translation>Le fichier n’a aucune page.</translation>
    </message>
</context>
<context>
    <name>DueDate</name>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>pour aujourd’hui</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a day of the week</comment>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a date</comment>
        <translation>pour le %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate::toString takes it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>SandboxCheck</name>
    <message>
        <source>Programs cannot be isolated</source>
        <translation>Impossible d’isoler les programmes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layer, state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The sandbox helper could not check this computer.</source>
        <translation>L’outil du bac à sable n’a pas pu examiner cet ordinateur.</translation>
    </message>
    <message>
        <source>All sandbox layers hold</source>
        <translation>Toutes les couches du bac à sable tiennent</translation>
    </message>
    <message>
        <source>Sandbox holds; weaker: %1</source>
        <translation>Le bac à sable tient&#xa0;; plus faible&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 could not be started. Install Assay again.</source>
        <translation>%1 n’a pas pu démarrer. Réinstaller Assay.</translation>
    </message>
    <message>
        <source>user namespace</source>
        <translation>espace de noms des utilisateurs</translation>
    </message>
    <message>
        <source>pid namespace</source>
        <translation>espace de noms des processus</translation>
    </message>
    <message>
        <source>mount namespace</source>
        <translation>espace de noms des montages</translation>
    </message>
    <message>
        <source>network namespace</source>
        <translation>espace de noms du réseau</translation>
    </message>
    <message>
        <source>ipc namespace</source>
        <translation>espace de noms IPC</translation>
    </message>
    <message>
        <source>uts namespace</source>
        <translation>espace de noms UTS</translation>
    </message>
    <message>
        <source>cgroup namespace</source>
        <translation>espace de noms des cgroups</translation>
    </message>
    <message>
        <source>private read-only root</source>
        <translation>racine privée en lecture seule</translation>
    </message>
    <message>
        <source>no capabilities</source>
        <translation>aucun droit spécial</translation>
    </message>
    <message>
        <source>no new privileges</source>
        <translation>aucun nouveau droit</translation>
    </message>
    <message>
        <source>system call filter</source>
        <translation>filtre des appels système</translation>
    </message>
    <message>
        <source>resource limits</source>
        <translation>limites des ressources</translation>
    </message>
    <message>
        <source>exact limits</source>
        <translation>limites exactes</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>plus faible</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
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
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>Ce n’est pas possible ainsi.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Il manque quelque chose de nécessaire.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Un fichier n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>This is larger than what is accepted.</source>
        <translation>C’est plus grand que ce qui est accepté.</translation>
    </message>
    <message>
        <source>A file could not be understood.</source>
        <translation>Le contenu d’un fichier n’est pas compréhensible.</translation>
    </message>
    <message>
        <source>The assignment&apos;s package has faults.</source>
        <translation>Le paquet de l’exercice contient des fautes.</translation>
    </message>
    <message>
        <source>This language is not installed on this computer.</source>
        <translation>Ce langage n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Programs cannot be isolated on this computer, so nothing was run.</source>
        <translation>Les programmes ne peuvent pas être isolés sur cet ordinateur&#xa0;; rien n’a donc été exécuté.</translation>
    </message>
    <message>
        <source>The sandbox stopped without an answer. Your program is not to blame; try again.</source>
        <translation>Le bac à sable s’est arrêté sans répondre. Le programme n’y est pour rien&#xa0;; essayer encore.</translation>
    </message>
    <message>
        <source>The assignment&apos;s checker broke. Your program is not to blame; tell your instructor.</source>
        <translation>Le vérificateur de l’exercice a échoué. Le programme n’y est pour rien&#xa0;; prévenir l’enseignant.</translation>
    </message>
    <message>
        <source>The driver around your function broke. Your program is not to blame; tell your instructor.</source>
        <translation>Le cadre autour de la fonction a échoué. Le programme n’y est pour rien&#xa0;; prévenir l’enseignant.</translation>
    </message>
    <message>
        <source>The record of your work could not be written.</source>
        <translation>Le travail n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>Assay made a mistake.</source>
        <translation>Assay a fait une erreur.</translation>
    </message>
    <message>
        <source>started more processes than allowed</source>
        <translation>a lancé plus de processus que permis</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>terminé par %1</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>terminé avec le code de retour %1</translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation>terminé avec une erreur</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>attendu %1, obtenu %2</translation>
    </message>
    <message>
        <source>line %1: expected %2, got %3</source>
        <translation>ligne %1&#xa0;: attendu %2, obtenu %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>the output differs from the answer</source>
        <translation>la sortie diffère de la réponse</translation>
    </message>
    <message>
        <source>stopped while waiting, not computing</source>
        <translation>arrêté en attente, sans calculer</translation>
    </message>
    <message>
        <source>stopped while computing</source>
        <translation>arrêté en plein calcul</translation>
    </message>
    <message>
        <source>needed more memory than allowed</source>
        <translation>demandait plus de mémoire que permis</translation>
    </message>
    <message>
        <source>wrote more output than allowed</source>
        <translation>a écrit plus de sortie que permis</translation>
    </message>
    <message>
        <source>did not compile</source>
        <translation>n’a pas été compilé</translation>
    </message>
    <message>
        <source>tried something that the sandbox forbids</source>
        <translation>a tenté ce que le bac à sable interdit</translation>
    </message>
    <message>
        <source>Your program tried to open a network connection (%1); networking is off here.</source>
        <translation>Le programme a voulu ouvrir une connexion réseau (%1)&#xa0;; le réseau est coupé ici.</translation>
    </message>
    <message>
        <source>Your program tried to reach into other processes (%1); every program is alone here.</source>
        <translation>Le programme a voulu agir sur d’autres processus (%1)&#xa0;; chaque programme est seul ici.</translation>
    </message>
    <message>
        <source>Your program tried to change what is mounted where (%1); the folders of the sandbox are fixed.</source>
        <translation>Le programme a voulu changer les montages (%1)&#xa0;; les dossiers du bac à sable sont fixes.</translation>
    </message>
    <message>
        <source>Your program tried to make or enter a sandbox of its own (%1); only Assay makes them here.</source>
        <translation>Le programme a voulu créer ou rejoindre un bac à sable (%1)&#xa0;; seul Assay en crée ici.</translation>
    </message>
    <message>
        <source>Your program tried to use the kernel&apos;s keyring (%1); it is closed here.</source>
        <translation>Le programme a voulu utiliser le trousseau de clés du noyau (%1)&#xa0;; il est fermé ici.</translation>
    </message>
    <message>
        <source>Your program tried to load code into the kernel (%1); only the computer&apos;s administrator may do that.</source>
        <translation>Le programme a voulu charger du code dans le noyau (%1)&#xa0;; seule l’administration de l’ordinateur le peut.</translation>
    </message>
    <message>
        <source>Your program tried to use a part of the kernel that no course program needs (%1); it is closed here.</source>
        <translation>Le programme a voulu utiliser une partie du noyau dont aucun programme de cours n’a besoin (%1)&#xa0;; elle est fermée ici.</translation>
    </message>
    <message>
        <source>Your program tried to set the computer&apos;s clock (%1); it can only be read here.</source>
        <translation>Le programme a voulu régler l’horloge de l’ordinateur (%1)&#xa0;; ici, elle ne peut qu’être lue.</translation>
    </message>
    <message>
        <source>Your program tried to change the computer&apos;s settings (%1); they belong to its administrator.</source>
        <translation>Le programme a voulu changer les réglages de l’ordinateur (%1)&#xa0;; ils relèvent de son administration.</translation>
    </message>
    <message>
        <source>Your program tried to gain or hand on another user&apos;s rights (%1); rights are fixed here.</source>
        <translation>Le programme a voulu obtenir ou transmettre les droits d’un autre utilisateur (%1)&#xa0;; les droits sont fixes ici.</translation>
    </message>
    <message>
        <source>Your program tried to get memory that is not counted as its own (%1); only ordinary memory is there.</source>
        <translation>Le programme a voulu de la mémoire qui ne lui est pas comptée (%1)&#xa0;; il n’y a ici que la mémoire ordinaire.</translation>
    </message>
    <message>
        <source>Your program tried to change limits or priorities (%1); they are fixed here.</source>
        <translation>Le programme a voulu changer des limites ou des priorités (%1)&#xa0;; elles sont fixes ici.</translation>
    </message>
    <message>
        <source>Your program tried to use links, devices or attributes of files (%1); only plain files are there.</source>
        <translation>Le programme a voulu utiliser des liens, des périphériques ou des attributs de fichiers (%1)&#xa0;; il n’y a ici que des fichiers simples.</translation>
    </message>
    <message>
        <source>Your program tried to watch or hold files (%1); that is off here.</source>
        <translation>Le programme a voulu surveiller ou retenir des fichiers (%1)&#xa0;; c’est désactivé ici.</translation>
    </message>
    <message>
        <source>Your program tried to control a terminal or device (%1); there is none here.</source>
        <translation>Le programme a voulu commander un terminal ou un périphérique (%1)&#xa0;; il n’y en a pas ici.</translation>
    </message>
    <message>
        <source>Your program tried to make a system call that is not allowed (%1); programs do without it here.</source>
        <translation>Le programme a voulu faire un appel système interdit (%1)&#xa0;; ici, les programmes s’en passent.</translation>
    </message>
    <message>
        <source>not finished after %1 on a busy computer, computed for %2</source>
        <translation>pas terminé après %1 sur un ordinateur occupé, temps de calcul&#xa0;: %2</translation>
    </message>
    <message>
        <source>ran out of stack: endless recursion?</source>
        <translation>n’a plus de place sur la pile&#xa0;: récursion sans fin&#xa0;?</translation>
    </message>
    <message>
        <source>Run twice, as the computer was busy; the first run took %1 (%2).</source>
        <comment>duration, verdict&apos;s code</comment>
        <translation>Exécuté deux fois, car l’ordinateur était occupé&#xa0;; la première exécution a pris %1 (%2).</translation>
    </message>
    <message>
        <source>a memory access error (SIGSEGV)</source>
        <translation>une erreur d’accès à la mémoire (SIGSEGV)</translation>
    </message>
    <message>
        <source>its own abort (SIGABRT)</source>
        <translation>son propre abandon (SIGABRT)</translation>
    </message>
    <message>
        <source>an arithmetic error such as a division by zero (SIGFPE)</source>
        <translation>une erreur de calcul comme une division par zéro (SIGFPE)</translation>
    </message>
    <message>
        <source>a misplaced memory access (SIGBUS)</source>
        <translation>un accès mal aligné à la mémoire (SIGBUS)</translation>
    </message>
    <message>
        <source>an illegal instruction (SIGILL)</source>
        <translation>une instruction illégale (SIGILL)</translation>
    </message>
    <message>
        <source>a kill (SIGKILL)</source>
        <translation>un arrêt forcé (SIGKILL)</translation>
    </message>
    <message>
        <source>a request to end (SIGTERM)</source>
        <translation>une demande d’arrêt (SIGTERM)</translation>
    </message>
    <message>
        <source>writing where nobody reads (SIGPIPE)</source>
        <translation>une écriture que personne ne lit (SIGPIPE)</translation>
    </message>
    <message>
        <source>a trap (SIGTRAP)</source>
        <translation>un point d’arrêt (SIGTRAP)</translation>
    </message>
    <message>
        <source>the processor time limit (SIGXCPU)</source>
        <translation>la limite de temps de calcul (SIGXCPU)</translation>
    </message>
    <message>
        <source>the file size limit (SIGXFSZ)</source>
        <translation>la limite de taille des fichiers (SIGXFSZ)</translation>
    </message>
    <message>
        <source>a forbidden system call (SIGSYS)</source>
        <translation>un appel système interdit (SIGSYS)</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>le signal %1</translation>
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
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
</context>
<context>
    <name>assay::ide::AboutPage</name>
    <message>
        <source>✓ there</source>
        <translation>✓ présent</translation>
    </message>
    <message>
        <source>◐ weaker</source>
        <translation>◐ plus faible</translation>
    </message>
    <message>
        <source>– missing</source>
        <translation>– absent</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langages</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>À propos d’Assay</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Copier pour un rapport</translation>
    </message>
    <message>
        <source>Copies versions and findings as text</source>
        <translation>Copie les versions et les constats en texte</translation>
    </message>
    <message>
        <source>Versions and findings</source>
        <translation>Versions et constats</translation>
    </message>
    <message>
        <source>Assay lets you write programs for assignments and judges them on your own computer, in a sandbox.</source>
        <translation>Assay permet d’écrire des programmes pour des exercices et de les évaluer sur son propre ordinateur, dans un bac à sable.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure&#xa0;; fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Being examined …</source>
        <translation>Examen en cours…</translation>
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
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Stress test</source>
        <translation>Test de résistance</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retours</translation>
    </message>
</context>
<context>
    <name>assay::ide::AssignmentModel</name>
    <message>
        <source>lab</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Other assignments</source>
        <translation>Autres exercices</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Best: %1 of %2 points</source>
        <translation>Meilleur&#xa0;: %1 points sur %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::AttachmentList</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1 in the editor</source>
        <translation>Ouvrir %1 dans l’éditeur</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::BarList</name>
    <message>
        <source>%1: %2</source>
        <comment>word, figure</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::BrowserPane</name>
    <message>
        <source>Assignments</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Search assignments</source>
        <translation>Chercher un exercice</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous %1</translation>
    </message>
    <message>
        <source>Show all assignments</source>
        <translation>Afficher tous les exercices</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>À faire %1</translation>
    </message>
    <message>
        <source>Only assignments that are not solved yet</source>
        <translation>Seulement les exercices pas encore résolus</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Only assignments for one language</source>
        <translation>Seulement les exercices pour un langage</translation>
    </message>
    <message>
        <source>Only assignments of one difficulty</source>
        <translation>Seulement les exercices d’une difficulté</translation>
    </message>
    <message>
        <source>Difficulty: %1</source>
        <translation>Difficulté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Tous les langages</translation>
    </message>
    <message>
        <source>Any difficulty</source>
        <translation>Toutes les difficultés</translation>
    </message>
    <message>
        <source>Open a folder with assignments to begin.</source>
        <translation>Ouvrir un dossier d’exercices pour commencer.</translation>
    </message>
    <message>
        <source>No assignment fits this search.</source>
        <translation>Aucun exercice ne correspond à cette recherche.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Order, state, tags and due dates</source>
        <translation>Ordre, état, mots-clés et échéances</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>More filters: %1</source>
        <translation>Autres filtres&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Order of the course</source>
        <translation>Ordre du cours</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Last worked on</source>
        <translation>Dernier travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Tous les mots-clés</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Pas encore passée</translation>
    </message>
    <message>
        <source>Within seven days</source>
        <translation>Sous sept jours</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Search titles, names and tags</source>
        <translation>Chercher dans les titres, noms et mots-clés</translation>
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
        <translation>Le texte à insérer fait %1&#xa0;; aucun programme n’est aussi grand. Mettre les données dans une entrée.</translation>
    </message>
    <message>
        <source>The text to be inserted has a line of more than %1 bytes, which an editor cannot show. Put data into an input instead.</source>
        <translation>Le texte à insérer a une ligne de plus de %1 octets, qu’un éditeur ne peut pas afficher. Mettre les données dans une entrée.</translation>
    </message>
</context>
<context>
    <name>assay::ide::CodeView</name>
    <message>
        <source>Files of this version</source>
        <translation>Fichiers de cette version</translation>
    </message>
    <message>
        <source>Program of this version</source>
        <translation>Programme de cette version</translation>
    </message>
</context>
<context>
    <name>assay::ide::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui correspond</translation>
    </message>
</context>
<context>
    <name>assay::ide::CompileFailureView</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Messages of the compiler</source>
        <translation>Messages du compilateur</translation>
    </message>
    <message>
        <source>Whole message of the compiler</source>
        <translation>Message complet du compilateur</translation>
    </message>
    <message>
        <source>Your program could not be compiled. Begin with the first error; it often causes the others.</source>
        <translation>Le programme n’a pas pu être compilé. Commencer par la première erreur&#xa0;: elle cause souvent les autres.</translation>
    </message>
    <message>
        <source>Your program could not be compiled.</source>
        <translation>Le programme n’a pas pu être compilé.</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputModel</name>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Compared with the output you expect</source>
        <translation>Comparé à la sortie attendue</translation>
    </message>
    <message>
        <source>Run without comparing: no expected output is known</source>
        <translation>Exécuté sans comparaison&#xa0;: aucune sortie attendue connue</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputPage</name>
    <message>
        <source>Custom inputs</source>
        <translation>Entrées personnelles</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>Ajouter une entrée</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this input (Del)</source>
        <translation>Supprimer cette entrée (Suppr)</translation>
    </message>
    <message>
        <source>Name of the input</source>
        <translation>Nom de l’entrée</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run your program on this input</source>
        <translation>Lancer le programme sur cette entrée</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Tout lancer</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Expected output</source>
        <translation>Sortie attendue</translation>
    </message>
    <message>
        <source>Without it the program is run and its output shown, neither right nor wrong</source>
        <translation>Sans elle, le programme est exécuté et sa sortie affichée, ni juste ni fausse</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Entrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try your program on inputs of your own: they are run after the samples.</source>
        <translation>Essayer le programme sur ses propres entrées&#xa0;: elles passent après les exemples.</translation>
    </message>
    <message>
        <source>Run your program on the samples and all inputs</source>
        <translation>Exécuter le programme sur les exemples et toutes les entrées</translation>
    </message>
</context>
<context>
    <name>assay::ide::CustomInputs</name>
    <message>
        <source>Custom inputs</source>
        <translation>Entrées personnelles</translation>
    </message>
    <message>
        <source>a JSON array of arguments, such as [[1, 2], 3]</source>
        <translation>un tableau JSON des arguments, par exemple [[1, 2], 3]</translation>
    </message>
    <message>
        <source>SQL that sets up the tables</source>
        <translation>le SQL qui crée les tables</translation>
    </message>
    <message>
        <source>Custom inputs %1</source>
        <comment>with a count</comment>
        <translation>Entrées personnelles %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::DiffModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Your line %1, different: %2</source>
        <translation>Ligne %1 du programme, différente&#xa0;: %2</translation>
    </message>
    <message>
        <source>Expected line %1, different: %2</source>
        <translation>Ligne %1 attendue, différente&#xa0;: %2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Expected and your output</source>
        <translation>Attendu et obtenu</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Sortie du programme</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::DiffView</name>
    <message>
        <source>Comparison of outputs</source>
        <translation>Comparaison des sorties</translation>
    </message>
    <message>
        <source>Choose a test with a wrong answer to compare its output with the expected one.</source>
        <translation>Choisir un test à la réponse fausse pour comparer sa sortie à celle attendue.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Différence précédente (Maj+F7)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Différence précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Différence suivante (F7)</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Une colonne</translation>
    </message>
    <message>
        <source>Show both outputs one below the other</source>
        <translation>Afficher les deux sorties l’une sous l’autre</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>Ouvrir en entier</translation>
    </message>
    <message>
        <source>Show both outputs in a window of their own, whole</source>
        <translation>Afficher les deux sorties entières dans leur propre fenêtre</translation>
    </message>
    <message>
        <source>Compared lines</source>
        <translation>Lignes comparées</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>test, first difference</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>These outputs are too different to be lined up in good time: only the first difference is found.</source>
        <translation>Ces sorties sont trop différentes pour être alignées en un temps raisonnable&#xa0;: seule la première différence est trouvée.</translation>
    </message>
    <message>
        <source>Only the first %L1 lines are shown.</source>
        <translation>Seules les %L1 premières lignes sont affichées.</translation>
    </message>
    <message numerus="yes">
        <source>%n places differ.</source>
        <translation>
            <numerusform>%n endroit diffère.</numerusform>
            <numerusform>%n endroits diffèrent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>Comparaison de %1 et %2</translation>
    </message>
    <message>
        <source>Show both versions one below the other</source>
        <translation>Afficher les deux versions l’une sous l’autre</translation>
    </message>
    <message>
        <source>Both versions are the same.</source>
        <translation>Les deux versions sont identiques.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorActions</name>
    <message>
        <source>Rename file…</source>
        <translation>Renommer le fichier…</translation>
    </message>
    <message>
        <source>Make this the entry file</source>
        <translation>En faire le fichier de départ</translation>
    </message>
    <message>
        <source>Move file to the left</source>
        <translation>Déplacer le fichier à gauche</translation>
    </message>
    <message>
        <source>Move file to the right</source>
        <translation>Déplacer le fichier à droite</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Supprimer le fichier</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Fichier précédent</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Aller à la ligne…</translation>
    </message>
    <message>
        <source>Block comment</source>
        <translation>Commentaire de bloc</translation>
    </message>
    <message>
        <source>Complete word</source>
        <translation>Compléter le mot</translation>
    </message>
    <message>
        <source>Insert snippet…</source>
        <translation>Insérer un extrait…</translation>
    </message>
    <message>
        <source>Move line up</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <source>Move line down</source>
        <translation>Descendre la ligne</translation>
    </message>
    <message>
        <source>Duplicate line or selection</source>
        <translation>Dupliquer la ligne ou la sélection</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Supprimer la ligne</translation>
    </message>
    <message>
        <source>Remove blanks at line ends</source>
        <translation>Retirer les blancs en fin de ligne</translation>
    </message>
    <message>
        <source>Go to matching bracket</source>
        <translation>Aller à la parenthèse associée</translation>
    </message>
    <message>
        <source>Select next occurrence</source>
        <translation>Sélectionner l’occurrence suivante</translation>
    </message>
    <message>
        <source>Select all occurrences</source>
        <translation>Sélectionner toutes les occurrences</translation>
    </message>
    <message>
        <source>Add cursor above</source>
        <translation>Ajouter un curseur au-dessus</translation>
    </message>
    <message>
        <source>Add cursor below</source>
        <translation>Ajouter un curseur en dessous</translation>
    </message>
    <message>
        <source>Cursor in each selected line</source>
        <translation>Curseur dans chaque ligne choisie</translation>
    </message>
    <message>
        <source>Fold block</source>
        <translation>Replier le bloc</translation>
    </message>
    <message>
        <source>Unfold block</source>
        <translation>Déplier le bloc</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Two views side by side</source>
        <translation>Deux vues côte à côte</translation>
    </message>
    <message>
        <source>Show or hide blanks</source>
        <translation>Afficher ou masquer les blancs</translation>
    </message>
    <message>
        <source>Wrap long lines or not</source>
        <translation>Couper les longues lignes ou non</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorPane</name>
    <message>
        <source>Choose an assignment; your program is written here.</source>
        <translation>Choisir un exercice&#xa0;; le programme s’écrit ici.</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>There is a file named %1 already.</source>
        <translation>Il y a déjà un fichier nommé %1.</translation>
    </message>
    <message>
        <source>“%1” cannot be a file&apos;s name here: use letters, digits, dots, dashes and underscores.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas nommer un fichier ici&#xa0;: utiliser des lettres, chiffres, points, tirets et tirets bas.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files, second view</source>
        <translation>Fichiers, seconde vue</translation>
    </message>
    <message>
        <source>This file has a line too long to be shown. It is kept as it is.</source>
        <translation>Ce fichier a une ligne trop longue pour être affichée. Il est gardé tel quel.</translation>
    </message>
    <message>
        <source>This file is very large (%1), so it is shown plain: without highlighting, folding and checking while you type.</source>
        <translation>Ce fichier est très grand (%1), il est donc affiché simplement&#xa0;: sans coloration, repli ni vérification pendant la frappe.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorTabs</name>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>%1: the program starts here</source>
        <translation>%1&#xa0;: le programme commence ici</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>Fermer cette vue</translation>
    </message>
    <message>
        <source>%1, entry file</source>
        <translation>%1, fichier de départ</translation>
    </message>
    <message>
        <source>Entry file: start the program here</source>
        <translation>Fichier de départ&#xa0;: commencer le programme ici</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Afficher côte à côte</translation>
    </message>
</context>
<context>
    <name>assay::ide::EventRelay</name>
    <message>
        <source>Time and memory are approximate: %1</source>
        <translation>Temps et mémoire sont approximatifs&#xa0;: %1</translation>
    </message>
    <message>
        <source>The computer was busy: times may be too long. Try again.</source>
        <translation>L’ordinateur était occupé&#xa0;: les temps peuvent être trop longs. Essayer encore.</translation>
    </message>
</context>
<context>
    <name>assay::ide::FeedbackPage</name>
    <message>
        <source>Feedback</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Feedback %1</source>
        <comment>with a count</comment>
        <translation>Retours %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::FeedbackPane</name>
    <message>
        <source>Nothing was wrong with this run.</source>
        <translation>Cette exécution n’avait rien de faux.</translation>
    </message>
    <message>
        <source>Nothing stands out in your program. After a run, tips about what went wrong appear here.</source>
        <translation>Rien ne se remarque dans le programme. Après une exécution, des conseils sur ce qui a échoué apparaissent ici.</translation>
    </message>
    <message>
        <source>Worth a look before you run it:</source>
        <translation>À regarder avant de lancer&#xa0;:</translation>
    </message>
    <message>
        <source>There is no tip about this run. The results show what was expected and what your program did.</source>
        <translation>Il n’y a pas de conseil sur cette exécution. Les résultats montrent ce qui était attendu et ce que le programme a fait.</translation>
    </message>
    <message>
        <source>About this run:</source>
        <translation>Sur cette exécution&#xa0;:</translation>
    </message>
    <message>
        <source>Tips about your program and its runs appear here.</source>
        <translation>Les conseils sur le programme et ses exécutions apparaissent ici.</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Tip %1 of %2</source>
        <translation>Conseil %1 sur %2</translation>
    </message>
    <message>
        <source>Go to %1, line %2</source>
        <translation>Aller à %1, ligne %2</translation>
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
        <translation>%1 Kio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
</context>
<context>
    <name>assay::ide::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n remplacement</numerusform>
            <numerusform>%n remplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Chercher et remplacer</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Dans la sélection seulement</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Chercher le précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Chercher le suivant (F3)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Pas une expression régulière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped: this expression takes too long</source>
        <translation>Arrêté&#xa0;: cette expression prend trop de temps</translation>
    </message>
    <message>
        <source>More than %1 places</source>
        <translation>Plus de %1 endroits</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the found place, count of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source> (beginnings of very long lines)</source>
        <translation> (débuts de lignes très longues)</translation>
    </message>
</context>
<context>
    <name>assay::ide::GoToLineBar</name>
    <message>
        <source>Line, or line:column</source>
        <translation>Ligne, ou ligne:colonne</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>number of lines</comment>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>Texte du sujet</translation>
    </message>
    <message>
        <source>The help pages are not installed. Install Assay again.</source>
        <translation>Les pages d’aide ne sont pas installées. Réinstaller Assay.</translation>
    </message>
    <message>
        <source>No topic holds these words.</source>
        <translation>Aucun sujet ne contient ces mots.</translation>
    </message>
    <message>
        <source>| Command | Keys |</source>
        <comment>head of a Markdown table</comment>
        <translation>| Commande | Touches |</translation>
    </message>
</context>
<context>
    <name>assay::ide::HintList</name>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Indice %1 sur %2</translation>
    </message>
    <message>
        <source>Hint %1</source>
        <translation>Indice %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show hint %1 of %2</source>
        <translation>Afficher l’indice %1 sur %2</translation>
    </message>
</context>
<context>
    <name>assay::ide::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>Mettre dans l’éditeur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Replaces what is in the editor; that is kept here first, and can be taken back</source>
        <translation>Remplace ce qui est dans l’éditeur&#xa0;; c’est d’abord gardé ici et peut être repris</translation>
    </message>
    <message>
        <source>Copies the file that is shown</source>
        <translation>Copie le fichier affiché</translation>
    </message>
    <message>
        <source>Nothing was run or submitted for this assignment yet. Each run and each submission will stand here with its program.</source>
        <translation>Rien n’a encore été lancé ou soumis pour cet exercice. Chaque exécution et chaque soumission figurera ici avec son programme.</translation>
    </message>
    <message>
        <source>Open an assignment; then its history is here.</source>
        <translation>Ouvrir un exercice&#xa0;; son historique sera ici.</translation>
    </message>
    <message>
        <source>Choose two with Ctrl to see what changed between them</source>
        <translation>En choisir deux avec Ctrl pour voir ce qui a changé entre elles</translation>
    </message>
    <message>
        <source>What is shown of the chosen version</source>
        <translation>Ce qui est affiché de la version choisie</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Changes since the one before</source>
        <translation>Changements depuis la précédente</translation>
    </message>
    <message>
        <source>Changes to the editor&apos;s text</source>
        <translation>Changements jusqu’au texte de l’éditeur</translation>
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
        <translation>dans l’éditeur</translation>
    </message>
</context>
<context>
    <name>assay::ide::MainWindow</name>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>pas encore accepté</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Programs cannot be isolated on this computer, so nothing can be run. %1</source>
        <translation>Les programmes ne peuvent pas être isolés sur cet ordinateur&#xa0;; rien ne peut donc être exécuté. %1</translation>
    </message>
    <message>
        <source>There is no assignment in %1. Open a problem package or a folder with packages in it.</source>
        <translation>Il n’y a pas d’exercice dans %1. Ouvrir un paquet d’exercice ou un dossier qui en contient.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. %2</source>
        <translation>%1 ne peut pas être ouvert. %2</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open a folder of assignments, or a package</source>
        <translation>Ouvrir un dossier d’exercices ou un paquet</translation>
    </message>
    <message>
        <source>Open a packed assignment</source>
        <translation>Ouvrir un exercice en archive</translation>
    </message>
    <message>
        <source>Problem packages (*.zip *.kpp *.tar *.tar.gz *.tgz *.json *.xml)</source>
        <translation>Paquets d’exercices (*.zip *.kpp *.tar *.tar.gz *.tgz *.json *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
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
        <translation>%1 n’est pas installé</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 n’est pas installé.</translation>
    </message>
    <message>
        <source>Assay ended before everything was judged. These submissions are judged now: %1</source>
        <translation>Assay s’est arrêté avant d’avoir tout évalué. Ces soumissions sont évaluées maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between titles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Your submission for “%1” is %2.</source>
        <translation>La soumission pour «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Lancer les exemples</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Annuler l’exécution</translation>
    </message>
    <message>
        <source>Go to assignment…</source>
        <translation>Aller à l’exercice…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panneau précédent</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open package file…</source>
        <translation>Ouvrir un paquet…</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Chercher et remplacer</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Chercher le suivant</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Chercher le précédent</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Commenter ou décommenter</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Show or hide assignments</source>
        <translation>Afficher ou masquer les exercices</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>The result was saved as %1.</source>
        <translation>Le résultat a été enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>Assay ended unexpectedly. Your programs are as they were saved at %1.</source>
        <comment>time, or date and time</comment>
        <translation>Assay s’est terminé de façon inattendue. Les programmes sont tels qu’enregistrés à %1.</translation>
    </message>
    <message>
        <source>Stress test</source>
        <translation>Test de résistance</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Enregistrer le résultat…</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Différence précédente</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Print statement…</source>
        <translation>Imprimer l’énoncé…</translation>
    </message>
    <message>
        <source>Export statement as PDF…</source>
        <translation>Exporter l’énoncé en PDF…</translation>
    </message>
    <message>
        <source>Open an assignment first.</source>
        <translation>Ouvrir d’abord un exercice.</translation>
    </message>
</context>
<context>
    <name>assay::ide::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>assay::ide::OverviewRuler</name>
    <message>
        <source>Errors, found places and changed lines of the whole file</source>
        <translation>Erreurs, endroits trouvés et lignes modifiées de tout le fichier</translation>
    </message>
</context>
<context>
    <name>assay::ide::Page</name>
    <message>
        <source>Back to your program</source>
        <translation>Retour au programme</translation>
    </message>
    <message>
        <source>Back to your program (Esc)</source>
        <translation>Retour au programme (Échap)</translation>
    </message>
</context>
<context>
    <name>assay::ide::PaletteModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>La partie d’Assay qui affiche le PDF manque.</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultCharts</name>
    <message>
        <source>Time and memory of the tests</source>
        <translation>Temps et mémoire des tests</translation>
    </message>
    <message>
        <source>Time in milliseconds</source>
        <translation>Temps en millisecondes</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Mémoire en Mio</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>test, time, memory</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>Run your program to see how much time and memory each test takes.</source>
        <translation>Lancer le programme pour voir le temps et la mémoire de chaque test.</translation>
    </message>
    <message>
        <source>Slowest: %1 with %2 of %3.</source>
        <translation>Le plus lent&#xa0;: %1 avec %2 sur %3.</translation>
    </message>
    <message>
        <source>Slowest: %1 with %2.</source>
        <translation>Le plus lent&#xa0;: %1 avec %2.</translation>
    </message>
    <message>
        <source>Most memory: %1 with %2 of %3.</source>
        <translation>Le plus de mémoire&#xa0;: %1 avec %2 sur %3.</translation>
    </message>
    <message>
        <source>Most memory: %1 with %2.</source>
        <translation>Le plus de mémoire&#xa0;: %1 avec %2.</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultDetail</name>
    <message>
        <source>Details of the test</source>
        <translation>Détails du test</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Sortie du programme</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Sortie d’erreur</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>Your program printed nothing.</source>
        <translation>Le programme n’a rien écrit.</translation>
    </message>
    <message>
        <source>Your output is longer; this is its beginning.</source>
        <translation>La sortie est plus longue&#xa0;; en voici le début.</translation>
    </message>
    <message>
        <source>Your output ends without the end of a line.</source>
        <translation>La sortie s’arrête sans fin de ligne.</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>juge</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>Compare line by line</source>
        <translation>Comparer ligne par ligne</translation>
    </message>
    <message>
        <source>Show both outputs beside each other (F7)</source>
        <translation>Afficher les deux sorties côte à côte (F7)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Dialogue</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultExport</name>
    <message>
        <source>Save the result</source>
        <translation>Enregistrer le résultat</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultHeader</name>
    <message>
        <source>About these figures</source>
        <translation>À propos de ces mesures</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop judging (Esc)</source>
        <translation>Arrêter l’évaluation (Échap)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting, %1 ahead</source>
        <translation>En attente, %1 avant</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Compilation</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Pas évalué</translation>
    </message>
    <message>
        <source>of %1 points</source>
        <translation>sur %1 points</translation>
    </message>
    <message>
        <source>of %1 passed</source>
        <translation>sur %1 réussis</translation>
    </message>
    <message>
        <source>%1 of %2 tests</source>
        <translation>%1 tests sur %2</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>encore %1 min</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1 s</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultModel</name>
    <message>
        <source>%1 passed</source>
        <translation>%1 réussis</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 réussis sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 allowed
%3 on the clock</source>
        <translation>%1 sur %2 permis
%3 à l’horloge</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1 sur %2 permis</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Hidden tests judge your program on inputs you cannot see. Only how many it passes is shown.</source>
        <translation>Les tests cachés évaluent le programme sur des entrées invisibles. Seul le nombre de réussites est affiché.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message>
        <source>these tests are not shown</source>
        <translation>ces tests ne sont pas affichés</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>run twice</source>
        <translation>exécuté deux fois</translation>
    </message>
    <message>
        <source>%1, run twice</source>
        <comment>what happened</comment>
        <translation>%1, exécuté deux fois</translation>
    </message>
    <message>
        <source>The computer was busy while this test ran close to its time limit, so it was run twice; the second run counts.</source>
        <translation>L’ordinateur était occupé pendant que ce test s’approchait de sa limite de temps&#xa0;; il a donc été exécuté deux fois, et la seconde compte.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 / %2 points</source>
        <comment>reached, at most</comment>
        <translation>%1 / %2 points</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>%1 tests réussis sur %2</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <comment>name, facts</comment>
        <translation>Groupe %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultReport</name>
    <message>
        <source>… and more</source>
        <translation>… et plus</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Sortie d’erreur</translation>
    </message>
    <message>
        <source>%1 of %2 tests passed</source>
        <translation>%1 tests réussis sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 points sur %2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
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
        <translation>caché</translation>
    </message>
</context>
<context>
    <name>assay::ide::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Run the samples to see results here.</source>
        <translation>Lancer les exemples pour voir les résultats ici.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Lancer les exemples</translation>
    </message>
    <message>
        <source>Choose a test to see what it expects.</source>
        <translation>Choisir un test pour voir ce qu’il attend.</translation>
    </message>
    <message>
        <source>Judging was cancelled.</source>
        <translation>L’évaluation a été annulée.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 tests passed</source>
        <translation>%1&#xa0;: %2 tests réussis sur %3</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Pages about the program</source>
        <translation>Pages sur le programme</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Enregistrer le résultat…</translation>
    </message>
    <message>
        <source>Save this result as a web page or a PDF document</source>
        <translation>Enregistrer ce résultat en page web ou en document PDF</translation>
    </message>
    <message>
        <source>Choose a test with a wrong answer to compare its output with the expected one.</source>
        <translation>Choisir un test à la réponse fausse pour comparer sa sortie à celle attendue.</translation>
    </message>
</context>
<context>
    <name>assay::ide::SampleCard</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Tables before the query</source>
        <translation>Tables avant la requête</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run your program on this sample alone</source>
        <translation>Lancer le programme sur ce seul exemple</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lancer %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Aucun réglage ne porte ce nom.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Put every setting back to what it was at first</source>
        <translation>Remettre chaque réglage comme au début</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window and its help; holds from the next start on</source>
        <translation>De la fenêtre et de son aide&#xa0;; vaut au prochain démarrage</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>Use a font of my own</source>
        <translation>Utiliser une police choisie</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Without a choice: JetBrains Mono, or the desktop&apos;s fixed font</source>
        <translation>Sans choix&#xa0;: JetBrains Mono, ou la police à chasse fixe du bureau</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Comme la fenêtre</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>unit of font sizes, with the space before it</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Taille de la police</translation>
    </message>
    <message>
        <source>Colours of the program</source>
        <translation>Couleurs du programme</translation>
    </message>
    <message>
        <source>Themes of the highlighter</source>
        <translation>Thèmes de la coloration</translation>
    </message>
    <message>
        <source>Indent with tabs</source>
        <translation>Indenter avec des tabulations</translation>
    </message>
    <message>
        <source>Instead of spaces</source>
        <translation>Au lieu d’espaces</translation>
    </message>
    <message>
        <source>Close brackets and quotes</source>
        <translation>Fermer parenthèses et guillemets</translation>
    </message>
    <message>
        <source>The closing one is typed along</source>
        <translation>Le signe fermant est tapé avec l’ouvrant</translation>
    </message>
    <message>
        <source>Offer words while typing</source>
        <translation>Proposer des mots pendant la frappe</translation>
    </message>
    <message>
        <source>Those of the program and of its language</source>
        <translation>Ceux du programme et de son langage</translation>
    </message>
    <message>
        <source>Show blanks and tabs</source>
        <translation>Afficher espaces et tabulations</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Couper les longues lignes</translation>
    </message>
    <message>
        <source>Ligatures</source>
        <translation>Ligatures</translation>
    </message>
    <message>
        <source>Draw signs such as != as one, if the font can</source>
        <translation>Dessiner des signes comme&#xa0;!= en un seul, si la police le permet</translation>
    </message>
    <message>
        <source>Remove blanks at the ends of lines</source>
        <translation>Retirer les blancs en fin de ligne</translation>
    </message>
    <message>
        <source>Before each run and submission</source>
        <translation>Avant chaque exécution et chaque soumission</translation>
    </message>
    <message>
        <source>Compile while I pause</source>
        <translation>Compiler pendant les pauses</translation>
    </message>
    <message>
        <source>The compiler&apos;s messages stand beside the lines, and Run starts faster</source>
        <translation>Les messages du compilateur sont à côté des lignes, et l’exécution démarre plus vite</translation>
    </message>
    <message>
        <source>Language of the indentation</source>
        <translation>Langage de l’indentation</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>Indentation</translation>
    </message>
    <message>
        <source>In columns, for each language</source>
        <translation>En colonnes, pour chaque langage</translation>
    </message>
    <message>
        <source>Saving and judging</source>
        <translation>Enregistrement et évaluation</translation>
    </message>
    <message>
        <source> s</source>
        <comment>unit of seconds, with the space before it</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Save after a pause of</source>
        <translation>Enregistrer après une pause de</translation>
    </message>
    <message>
        <source>Programs are saved by themselves, while you type every ten seconds</source>
        <translation>Les programmes s’enregistrent seuls, toutes les dix secondes pendant la frappe</translation>
    </message>
    <message>
        <source>Tell when a submission is judged</source>
        <translation>Signaler quand une soumission est évaluée</translation>
    </message>
    <message>
        <source>The task bar marks the window if it is not in front</source>
        <translation>La barre des tâches marque la fenêtre si elle n’est pas devant</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Close Assay in order and open it in this language</source>
        <translation>Fermer Assay en bon ordre et le rouvrir dans cette langue</translation>
    </message>
    <message>
        <source>Zooming changes it for a while</source>
        <translation>Le zoom la change pour un temps</translation>
    </message>
</context>
<context>
    <name>assay::ide::ShortcutList</name>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Les utiliser ici</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Press the keys that this command shall have</source>
        <translation>Presser les touches voulues pour cette commande</translation>
    </message>
    <message>
        <source>%1 already does “%2”.</source>
        <comment>keys, command</comment>
        <translation>%1 sert déjà à «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>assay::ide::ShortcutModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>assay::ide::SolvedChart</name>
    <message>
        <source>Solved over time</source>
        <translation>Résolus au fil du temps</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) solved since %1</source>
        <translation>
            <numerusform>%n exercice résolu depuis %1</numerusform>
            <numerusform>%n exercices résolus depuis %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ide::StatementPane</name>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>verdicts only</source>
        <translation>verdicts seulement</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Choose an assignment to read what it asks for.</source>
        <translation>Choisir un exercice pour lire l’énoncé.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>Difficulty, time limit, memory limit and points</source>
        <translation>Difficulté, limite de temps, limite de mémoire et points</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>This assignment has no statement.</source>
        <translation>Cet exercice n’a pas d’énoncé.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the run uses all of it.</source>
        <translation>Seul le début est affiché&#xa0;; l’exécution utilise tout.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message numerus="yes">
        <source>%n tests</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the statement</source>
        <translation>Langue de l’énoncé</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Pages plus petites</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Pages plus grandes</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Ouvrir ailleurs</translation>
    </message>
    <message>
        <source>Open the statement in another program</source>
        <translation>Ouvrir l’énoncé dans un autre programme</translation>
    </message>
    <message>
        <source>The statement %1 cannot be shown here. %2</source>
        <translation>L’énoncé %1 ne peut pas être affiché ici. %2</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatementTools</name>
    <message>
        <source>Choose an assignment first; then its statement can be printed.</source>
        <translation>Choisir d’abord un exercice&#xa0;; son énoncé pourra alors être imprimé.</translation>
    </message>
    <message>
        <source>The part of Assay that prints is missing. Export the statement as PDF instead.</source>
        <translation>La partie d’Assay qui imprime manque. Exporter plutôt l’énoncé en PDF.</translation>
    </message>
    <message>
        <source>Export the statement as PDF</source>
        <translation>Exporter l’énoncé en PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder or free some space.</source>
        <translation>%1 ne peut pas être écrit. Choisir un autre dossier ou libérer de la place.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatisticsPage</name>
    <message>
        <source>Other assignments</source>
        <translation>Autres exercices</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 solved, %n attempt(s)</source>
        <translation>
            <numerusform>%1 sur %2 résolus, %n essai</numerusform>
            <numerusform>%1 sur %2 résolus, %n essais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n assignment(s) solved.</source>
        <translation>
            <numerusform>%1 exercice résolu sur %n.</numerusform>
            <numerusform>%1 exercices résolus sur %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) so far,</source>
        <comment>on so many days follows</comment>
        <translation>
            <numerusform>%n soumission jusqu’ici,</numerusform>
            <numerusform>%n soumissions jusqu’ici,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s).</source>
        <translation>
            <numerusform>en %n jour.</numerusform>
            <numerusform>en %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>On average it took %1 submissions to solve one.</source>
        <translation>En moyenne, il a fallu %1 soumissions pour en résoudre un.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>All submissions as a table for a spreadsheet</source>
        <translation>Toutes les soumissions en table pour un tableur</translation>
    </message>
    <message>
        <source>Nothing was submitted yet. After the first submission your progress is shown here.</source>
        <translation>Rien n’a encore été soumis. Après la première soumission, les progrès s’affichent ici.</translation>
    </message>
    <message>
        <source>Solved over time</source>
        <translation>Résolus au fil du temps</translation>
    </message>
    <message>
        <source>Results of the submissions</source>
        <translation>Résultats des soumissions</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2. Choisir un autre dossier.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StatusLine</name>
    <message>
        <source>English</source>
        <comment>this translation&apos;s language, in that language</comment>
        <translation>Français</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Langue de l’interface</translation>
    </message>
    <message>
        <source>Checking the sandbox</source>
        <translation>Examen du bac à sable</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Pas enregistré</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n minute(s) ago</source>
        <translation>
            <numerusform>Enregistré il y a %n minute</numerusform>
            <numerusform>Enregistré il y a %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>L %1, C %2</translation>
    </message>
    <message>
        <source>Encoding and line ends of the file; they are kept as they are</source>
        <translation>Codage et fins de ligne du fichier&#xa0;; ils sont gardés tels quels</translation>
    </message>
</context>
<context>
    <name>assay::ide::StressPage</name>
    <message>
        <source>Stress test</source>
        <translation>Test de résistance</translation>
    </message>
    <message>
        <source>Prints an input for the seed it is given</source>
        <translation>Écrit une entrée pour la graine reçue</translation>
    </message>
    <message>
        <source>Reads the input and prints a right answer, however slow</source>
        <translation>Lit l’entrée et écrit une réponse juste, si lente soit-elle</translation>
    </message>
    <message>
        <source>Programs and what was found</source>
        <translation>Programmes et ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <source>Brute force</source>
        <translation>Solution naïve</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Première graine</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>Keep as my test</source>
        <translation>Garder comme test</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Your program</source>
        <translation>Le programme</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Sortie d’erreur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop the stress test</source>
        <translation>Arrêter le test de résistance</translation>
    </message>
    <message>
        <source>Look for an input on which your program is wrong</source>
        <translation>Chercher une entrée où le programme se trompe</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Compilation</translation>
    </message>
    <message>
        <source>%1 inputs in agreement · seed %2 · %3 per second</source>
        <translation>%1 entrées concordent · graine %2 · %3 par seconde</translation>
    </message>
    <message>
        <source>The generator</source>
        <translation>Le générateur</translation>
    </message>
    <message>
        <source>The brute force</source>
        <translation>La solution naïve</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>verdict, what happened</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 does not compile. %2</source>
        <comment>which program, message</comment>
        <translation>%1 ne se compile pas. %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 printed nothing for seed %2. It must print an input.</source>
        <translation>%1 n’a rien écrit pour la graine %2. Il faut une entrée.</translation>
    </message>
    <message>
        <source>%1 failed for seed %2: %3.</source>
        <translation>%1 a échoué pour la graine %2&#xa0;: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Seed %1: %2. %n inputs before it were in agreement.</source>
        <translation>
            <numerusform>Graine %1&#xa0;: %2. Avant, %n entrée concordait.</numerusform>
            <numerusform>Graine %1&#xa0;: %2. Avant, %n entrées concordaient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n inputs in agreement.</source>
        <translation>
            <numerusform>Arrêté après %n entrée concordante.</numerusform>
            <numerusform>Arrêté après %n entrées concordantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a brute force first: simple, right and slow is enough.</source>
        <translation>Écrire d’abord une solution naïve&#xa0;: simple, juste et lente suffit.</translation>
    </message>
    <message>
        <source>Write a generator first: it prints an input for a seed.</source>
        <translation>Écrire d’abord un générateur&#xa0;: il écrit une entrée pour une graine.</translation>
    </message>
</context>
<context>
    <name>assay::ide::StressTester</name>
    <message>
        <source>Stress test</source>
        <translation>Test de résistance</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextBox</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextDiff</name>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>la fin de la ligne</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>une espace</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>une tabulation</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>un retour chariot</translation>
    </message>
    <message>
        <source>Both are the same, character for character.</source>
        <translation>Les deux sont identiques, caractère par caractère.</translation>
    </message>
    <message>
        <source>Only the end of line %1 is missing in your output.</source>
        <translation>Il ne manque à la sortie que la fin de la ligne %1.</translation>
    </message>
    <message>
        <source>Your output has one end of line too many, in line %1.</source>
        <translation>La sortie a une fin de ligne de trop, à la ligne %1.</translation>
    </message>
    <message>
        <source>Your output ends in line %1, column %2; expected %3.</source>
        <translation>La sortie s’arrête à la ligne %1, colonne %2&#xa0;; attendu&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Your output should end in line %1, column %2; it goes on with %3.</source>
        <translation>La sortie devrait s’arrêter à la ligne %1, colonne %2&#xa0;; elle continue par %3.</translation>
    </message>
    <message>
        <source>Line %1, column %2: expected %3, found %4.</source>
        <translation>Ligne %1, colonne %2&#xa0;: attendu %3, trouvé %4.</translation>
    </message>
</context>
<context>
    <name>assay::ide::TextWindow</name>
    <message>
        <source>Outputs in full</source>
        <translation>Sorties entières</translation>
    </message>
    <message>
        <source>%1 – outputs in full</source>
        <comment>test</comment>
        <translation>%1 – sorties entières</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Your output</source>
        <translation>Sortie du programme</translation>
    </message>
</context>
<context>
    <name>assay::ide::TimelineModel</name>
    <message>
        <source>yesterday, %1</source>
        <comment>time of day</comment>
        <translation>hier, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuté</translation>
    </message>
    <message>
        <source>Kept draft</source>
        <translation>Brouillon gardé</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 points sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n test(s)</source>
        <translation>
            <numerusform>%1 sur %n test</numerusform>
            <numerusform>%1 sur %n tests</numerusform>
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
        <translation>la graine est le premier argument</translation>
    </message>
    <message>
        <source>small inputs find most mistakes</source>
        <translation>de petites entrées trouvent la plupart des fautes</translation>
    </message>
</context>
<context>
    <name>assay::ide::TopBar</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 – pas installé</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Language of your program</source>
        <translation>Langage du programme</translation>
    </message>
</context>
<context>
    <name>assay::ide::VerdictLook</name>
    <message>
        <source>Not run</source>
        <translation>Pas exécuté</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>En partie juste</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Réponse fausse</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite de mémoire</translation>
    </message>
    <message>
        <source>Output limit</source>
        <translation>Limite de sortie</translation>
    </message>
    <message>
        <source>Run-time error</source>
        <translation>Erreur d’exécution</translation>
    </message>
    <message>
        <source>Compile error</source>
        <translation>Erreur de compilation</translation>
    </message>
    <message>
        <source>Security violation</source>
        <translation>Violation de sécurité</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Pas évalué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Ne s’ouvre pas</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayé</translation>
    </message>
    <message>
        <source>Partly solved</source>
        <translation>En partie résolu</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>facile</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>difficile</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Exécuté</translation>
    </message>
</context>
<context>
    <name>assay::ide::WindowLayout</name>
    <message>
        <source>Show assignments</source>
        <translation>Afficher les exercices</translation>
    </message>
    <message>
        <source>Statement or program</source>
        <translation>Énoncé ou programme</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
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
        <translation>Palette de commandes…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>À propos d’Assay</translation>
    </message>
    <message>
        <source>Type a command or an assignment</source>
        <translation>Taper une commande ou un exercice</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>This version cannot be put into the editor now: its language is not allowed here, or something is being judged.</source>
        <translation>Cette version ne peut pas être reprise maintenant&#xa0;: son langage n’est pas permis ici, ou une évaluation est en cours.</translation>
    </message>
    <message>
        <source>The editor holds the version of %1.</source>
        <comment>time, or date and time</comment>
        <translation>L’éditeur contient la version de %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Tous les réglages sont comme au début.</translation>
    </message>
</context>
<context>
    <name>assay::ide::Workspace</name>
    <message>
        <source>Choose an assignment first; then your program can be run and submitted.</source>
        <translation>Choisir d’abord un exercice&#xa0;; le programme pourra alors être lancé et soumis.</translation>
    </message>
    <message>
        <source>This assignment is for languages that Assay does not know.</source>
        <translation>Cet exercice est pour des langages qu’Assay ne connaît pas.</translation>
    </message>
</context>
</TS>
