# Completion of assay(1) for fish.

function __assay_languages
    assay languages --json 2>/dev/null | string replace -rf '.*"id":"([^"]*)".*' '$1'
end

set -l commands judge verify check run analyze stress import languages doctor history audit
set -l none "not __fish_seen_subcommand_from $commands"

complete -c assay -n $none -f
complete -c assay -n $none -a judge -d 'Judge a submission on the tests of a package'
complete -c assay -n $none -a verify -d 'Judge every reference submission'
complete -c assay -n $none -a check -d 'Look for mistakes in packages'
complete -c assay -n $none -a run -d 'Run a program in the sandbox'
complete -c assay -n $none -a analyze -d 'Look at a program without running it'
complete -c assay -n $none -a stress -d 'Look for an input on which a program fails'
complete -c assay -n $none -a import -d 'Make a package folder of a foreign file'
complete -c assay -n $none -a languages -d 'List languages and compilers'
complete -c assay -n $none -a doctor -d 'Say what holds on this machine'
complete -c assay -n $none -a history -d 'List what was submitted'
complete -c assay -n $none -a audit -d 'List what the sandbox refused'
complete -c assay -n $none -l version -d 'Show the version'
complete -c assay -s h -l help -d 'Show help'

complete -c assay -n '__fish_seen_subcommand_from languages doctor audit' -f
complete -c assay -n '__fish_seen_subcommand_from judge verify check run analyze stress languages doctor history audit' \
    -l json -d 'Print JSON Lines'
complete -c assay -n '__fish_seen_subcommand_from judge run analyze stress' \
    -l language -x -a '(__assay_languages)' -d 'Language of the program'
complete -c assay -n '__fish_seen_subcommand_from judge run analyze stress' \
    -l entry -r -d 'Source file with the main program'
complete -c assay -n '__fish_seen_subcommand_from judge' \
    -l as -x -a 'student instructor' -d 'Whose eyes it is for'
complete -c assay -n '__fish_seen_subcommand_from judge verify' \
    -l profile -x -a 'assay icpc kattis domjudge dmoj cms' -d 'How that judge would call it'
complete -c assay -n '__fish_seen_subcommand_from judge' -l tests -x -d 'Shell pattern on names'
complete -c assay -n '__fish_seen_subcommand_from judge' -l full -d 'Run every test'
complete -c assay -n '__fish_seen_subcommand_from judge' -l no-store -d 'Leave the history'
complete -c assay -n '__fish_seen_subcommand_from judge verify' -l jobs -x -d 'How many at a time'
complete -c assay -n '__fish_seen_subcommand_from run' -l input -r -d 'File for standard input'
complete -c assay -n '__fish_seen_subcommand_from run' -l time-limit -x -d 'Seconds'
complete -c assay -n '__fish_seen_subcommand_from run' -l memory-limit -x -d 'MiB'
complete -c assay -n '__fish_seen_subcommand_from analyze' -l package -r \
    -d 'Package it is meant for'
complete -c assay -n '__fish_seen_subcommand_from stress' -l generator -r \
    -d 'Program that prints an input for a seed'
complete -c assay -n '__fish_seen_subcommand_from stress' -l brute-force -r \
    -d 'Program that prints a right answer'
complete -c assay -n '__fish_seen_subcommand_from stress' -l rounds -x -d 'How many inputs'
complete -c assay -n '__fish_seen_subcommand_from stress' -l first-seed -x -d 'Seed of the first'
complete -c assay -n '__fish_seen_subcommand_from stress' -l keep -r -d 'Write what is found'
complete -c assay -n '__fish_seen_subcommand_from audit' -l user -x -a '(__fish_complete_users)' \
    -d 'Only this user'
complete -c assay -n '__fish_seen_subcommand_from audit' -l since -x -d 'Days'
complete -c assay -n '__fish_seen_subcommand_from audit' -l flagged -d 'Only flagged users'
complete -c assay -n '__fish_seen_subcommand_from audit' -l csv -r -d 'File to write'
complete -c assay -n '__fish_seen_subcommand_from import' -s o -l output -r -d 'Folder to make'
complete -c assay -n '__fish_seen_subcommand_from import' \
    -l format -x -a 'edgelab icpc' -d 'Format of the file'
