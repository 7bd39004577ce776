# Completion of assay(1) for bash.

_assay_languages() {
    assay languages --json 2>/dev/null | sed -n 's/.*"id":"\([^"]*\)".*/\1/p'
}

_assay() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' word
    local commands='judge verify check run analyze stress import languages doctor history audit'
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case " $commands " in *" $word "*) command=$word; break ;; esac
    done
    COMPREPLY=()
    case $previous in
    --language) mapfile -t COMPREPLY < <(compgen -W "$(_assay_languages)" -- "$current"); return ;;
    --profile) mapfile -t COMPREPLY < <(compgen -W 'assay icpc kattis domjudge dmoj cms' -- "$current")
        return ;;
    --as) mapfile -t COMPREPLY < <(compgen -W 'student instructor' -- "$current"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'edgelab icpc' -- "$current"); return ;;
    --tests | --jobs | --rounds | --first-seed | --time-limit | --memory-limit | --since) return ;;
    --user) mapfile -t COMPREPLY < <(compgen -u -- "$current"); return ;;
    --csv) compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --generator | --brute-force | --keep | --package) compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    -o | --output) compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
    esac
    local flags
    case $command in
    '') flags="$commands --help --version" ;;
    judge) flags='--language --entry --as --profile --tests --full --jobs --no-store --json --help' ;;
    verify) flags='--profile --jobs --json --help' ;;
    run) flags='--language --entry --input --time-limit --memory-limit --json --help' ;;
    analyze) flags='--language --entry --package --json --help' ;;
    stress) flags='--generator --brute-force --rounds --first-seed --keep --language --entry --json
        --help' ;;
    import) flags='--output --format --help' ;;
    audit) flags='--user --since --flagged --csv --json --help' ;;
    *) flags='--json --help' ;;
    esac
    if [[ -z $command || $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
        return
    fi
    case $command in
    judge | verify | check | run | analyze | stress | import | history) compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}

complete -F _assay assay
