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
        <translation>%1 : %2</translation>
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
        <translation>Le bac à sable tient ; plus faible : %1</translation>
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
        <translation>Les programmes ne peuvent pas être isolés sur cet ordinateur ; rien n’a donc été exécuté.</translation>
    </message>
    <message>
        <source>The sandbox stopped without an answer. Your program is not to blame; try again.</source>
        <translation>Le bac à sable s’est arrêté sans répondre. Le programme n’y est pour rien ; essayer encore.</translation>
    </message>
    <message>
        <source>The assignment&apos;s checker broke. Your program is not to blame; tell your instructor.</source>
        <translation>Le vérificateur de l’exercice a échoué. Le programme n’y est pour rien ; prévenir l’enseignant.</translation>
    </message>
    <message>
        <source>The driver around your function broke. Your program is not to blame; tell your instructor.</source>
        <translation>Le cadre autour de la fonction a échoué. Le programme n’y est pour rien ; prévenir l’enseignant.</translation>
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
        <translation>ligne %1 : attendu %2, obtenu %3</translation>
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
        <translation>Le programme a voulu ouvrir une connexion réseau (%1) ; le réseau est coupé ici.</translation>
    </message>
    <message>
        <source>Your program tried to reach into other processes (%1); every program is alone here.</source>
        <translation>Le programme a voulu agir sur d’autres processus (%1) ; chaque programme est seul ici.</translation>
    </message>
    <message>
        <source>Your program tried to change what is mounted where (%1); the folders of the sandbox are fixed.</source>
        <translation>Le programme a voulu changer les montages (%1) ; les dossiers du bac à sable sont fixes.</translation>
    </message>
    <message>
        <source>Your program tried to make or enter a sandbox of its own (%1); only Assay makes them here.</source>
        <translation>Le programme a voulu créer ou rejoindre un bac à sable (%1) ; seul Assay en crée ici.</translation>
    </message>
    <message>
        <source>Your program tried to use the kernel&apos;s keyring (%1); it is closed here.</source>
        <translation>Le programme a voulu utiliser le trousseau de clés du noyau (%1) ; il est fermé ici.</translation>
    </message>
    <message>
        <source>Your program tried to load code into the kernel (%1); only the computer&apos;s administrator may do that.</source>
        <translation>Le programme a voulu charger du code dans le noyau (%1) ; seule l’administration de l’ordinateur le peut.</translation>
    </message>
    <message>
        <source>Your program tried to use a part of the kernel that no course program needs (%1); it is closed here.</source>
        <translation>Le programme a voulu utiliser une partie du noyau dont aucun programme de cours n’a besoin (%1) ; elle est fermée ici.</translation>
    </message>
    <message>
        <source>Your program tried to set the computer&apos;s clock (%1); it can only be read here.</source>
        <translation>Le programme a voulu régler l’horloge de l’ordinateur (%1) ; ici, elle ne peut qu’être lue.</translation>
    </message>
    <message>
        <source>Your program tried to change the computer&apos;s settings (%1); they belong to its administrator.</source>
        <translation>Le programme a voulu changer les réglages de l’ordinateur (%1) ; ils relèvent de son administration.</translation>
    </message>
    <message>
        <source>Your program tried to gain or hand on another user&apos;s rights (%1); rights are fixed here.</source>
        <translation>Le programme a voulu obtenir ou transmettre les droits d’un autre utilisateur (%1) ; les droits sont fixes ici.</translation>
    </message>
    <message>
        <source>Your program tried to get memory that is not counted as its own (%1); only ordinary memory is there.</source>
        <translation>Le programme a voulu de la mémoire qui ne lui est pas comptée (%1) ; il n’y a ici que la mémoire ordinaire.</translation>
    </message>
    <message>
        <source>Your program tried to change limits or priorities (%1); they are fixed here.</source>
        <translation>Le programme a voulu changer des limites ou des priorités (%1) ; elles sont fixes ici.</translation>
    </message>
    <message>
        <source>Your program tried to use links, devices or attributes of files (%1); only plain files are there.</source>
        <translation>Le programme a voulu utiliser des liens, des périphériques ou des attributs de fichiers (%1) ; il n’y a ici que des fichiers simples.</translation>
    </message>
    <message>
        <source>Your program tried to watch or hold files (%1); that is off here.</source>
        <translation>Le programme a voulu surveiller ou retenir des fichiers (%1) ; c’est désactivé ici.</translation>
    </message>
    <message>
        <source>Your program tried to control a terminal or device (%1); there is none here.</source>
        <translation>Le programme a voulu commander un terminal ou un périphérique (%1) ; il n’y en a pas ici.</translation>
    </message>
    <message>
        <source>Your program tried to make a system call that is not allowed (%1); programs do without it here.</source>
        <translation>Le programme a voulu faire un appel système interdit (%1) ; ici, les programmes s’en passent.</translation>
    </message>
    <message>
        <source>not finished after %1 on a busy computer, computed for %2</source>
        <translation>pas terminé après %1 sur un ordinateur occupé, temps de calcul : %2</translation>
    </message>
    <message>
        <source>ran out of stack: endless recursion?</source>
        <translation>n’a plus de place sur la pile : récursion sans fin ?</translation>
    </message>
    <message>
        <source>Run twice, as the computer was busy; the first run took %1 (%2).</source>
        <comment>duration, verdict&apos;s code</comment>
        <translation>Exécuté deux fois, car l’ordinateur était occupé ; la première exécution a pris %1 (%2).</translation>
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
        <source>Search titles, names and tags (Ctrl+P)</source>
        <translation>Chercher dans les titres, noms et mots-clés (Ctrl+P)</translation>
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
        <translation>Difficulté : %1</translation>
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
        <translation>Le programme n’a pas pu être compilé. Commencer par la première erreur : elle cause souvent les autres.</translation>
    </message>
    <message>
        <source>Your program could not be compiled.</source>
        <translation>Le programme n’a pas pu être compilé.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorPane</name>
    <message>
        <source>Choose an assignment; your program is written here.</source>
        <translation>Choisir un exercice ; le programme s’écrit ici.</translation>
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
        <translation>« %1 » ne peut pas nommer un fichier ici : utiliser des lettres, chiffres, points, tirets et tirets bas.</translation>
    </message>
</context>
<context>
    <name>assay::ide::EditorTabs</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
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
        <translation>%1 : le programme commence ici</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Start the program here</source>
        <translation>Commencer le programme ici</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>assay::ide::EventRelay</name>
    <message>
        <source>Time and memory are approximate: %1</source>
        <translation>Temps et mémoire sont approximatifs : %1</translation>
    </message>
    <message>
        <source>The computer was busy: times may be too long. Try again.</source>
        <translation>L’ordinateur était occupé : les temps peuvent être trop longs. Essayer encore.</translation>
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
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>Les programmes ne peuvent pas être isolés sur cet ordinateur ; rien ne peut donc être exécuté. %1</translation>
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
        <translation>Assay s’est arrêté avant d’avoir tout évalué. Ces soumissions sont évaluées maintenant : %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between titles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Your submission for “%1” is %2.</source>
        <translation>La soumission pour « %1 » : %2.</translation>
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
        <translation>La sortie est plus longue ; en voici le début.</translation>
    </message>
    <message>
        <source>Your output ends without the end of a line.</source>
        <translation>La sortie s’arrête sans fin de ligne.</translation>
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
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>caché</translation>
    </message>
    <message>
        <source>Run your program on the samples (%1)</source>
        <translation>Lancer le programme sur les exemples (%1)</translation>
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
        <translation>%1 : %2 tests réussis sur %3</translation>
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
        <source>The statement is the file %1, which another program shows.</source>
        <translation>L’énoncé est le fichier %1, qu’un autre programme affiche.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the run uses all of it.</source>
        <translation>Seul le début est affiché ; l’exécution utilise tout.</translation>
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
</context>
<context>
    <name>assay::ide::StatusLine</name>
    <message>
        <source>Files are UTF-8 with Unix line ends</source>
        <translation>Les fichiers sont en UTF-8 avec fins de ligne Unix</translation>
    </message>
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
        <translation>Langage : %1</translation>
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
</context>
<context>
    <name>assay::ide::WindowLayout</name>
    <message>
        <source>Show assignments</source>
        <translation>Afficher les exercices</translation>
    </message>
    <message>
        <source>Show assignments (Ctrl+P)</source>
        <translation>Afficher les exercices (Ctrl+P)</translation>
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
</context>
<context>
    <name>assay::ide::Workspace</name>
    <message>
        <source>Choose an assignment first; then your program can be run and submitted.</source>
        <translation>Choisir d’abord un exercice ; le programme pourra alors être lancé et soumis.</translation>
    </message>
    <message>
        <source>This assignment is for languages that Assay does not know.</source>
        <translation>Cet exercice est pour des langages qu’Assay ne connaît pas.</translation>
    </message>
</context>
</TS>
