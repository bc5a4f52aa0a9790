extension ToolSpec {
  /// The part of the bash script that no flag changes; it reads the tables.
  var bashEngine: String {
    """
    # Adds to COMPREPLY the words on standard input that begin with $2, between $1 and $3.
    # Words are quoted, because the name of a branch may be a command to the shell.
    __NAME_add ()
    {
    \tlocal word quoted
    \twhile IFS= read -r word; do
    \t\tprintf -v quoted %q "$word"
    \t\tcase "$word" in
    \t\t"$2"*) COMPREPLY[${#COMPREPLY[@]}]=$1$quoted$3 ;;
    \t\tesac
    \tdone
    }

    __NAME_revisions ()
    {
    \techo HEAD
    \tif declare -F __git >/dev/null; then
    \t\t__git \(Completion.listRevisions) 2>/dev/null
    \telse
    \t\tgit \(Completion.listRevisions) 2>/dev/null
    \tfi
    }

    # Offers what $kinds names for the text $2 that follows $1 in the current word.
    __NAME_offer ()
    {
    \tlocal kind files= range word
    \tfor kind in $kinds; do
    \t\tcase "$kind" in
    \t\t:*) __NAME_add "$1" "$2" ' ' <<<"${kind#:}" ;;
    \t\trevisions)
    \t\t\trange=${2%"${2##*..}"}
    \t\t\t[[ $2 == *...* ]] && range=${2%"${2##*...}"}
    \t\t\t__NAME_add "$1$range" "${2#"$range"}" ' ' < <(__NAME_revisions)
    \t\t\t;;
    \t\tdirectories)
    \t\t\tcompopt -o filenames 2>/dev/null # makes bash quote them itself
    \t\t\twhile IFS= read -r word; do
    \t\t\t\tCOMPREPLY[${#COMPREPLY[@]}]=$1$word
    \t\t\tdone < <(compgen -d -- "$2")
    \t\t\t;;
    \t\tfiles) files=yes ;;
    \t\tesac
    \tdone
    \t# An empty reply makes bash complete file names, with its own care for quoting.
    \tif [ -n "$files" ]; then
    \t\t[ ${#COMPREPLY[@]} -gt 0 ] || compopt +o nospace 2>/dev/null
    \telse
    \t\tcompopt +o default +o bashdefault 2>/dev/null
    \tfi
    }

    __NAME_offer_names ()
    {
    \tlocal name
    \tfor name in $names; do
    \t\tcase "$name" in
    \t\t*=) __NAME_add '' "$1" '' <<<"$name" ;;
    \t\t*) __NAME_add '' "$1" ' ' <<<"$name" ;;
    \t\tesac
    \tdone
    \tcompopt +o default +o bashdefault 2>/dev/null
    }

    # Completes the word $2; $1 is the command so far, the rest are the words before $2.
    __NAME_complete ()
    {
    \tlocal command=$1 current=$2 names= kinds= awaited= ended= word
    \tshift 2
    \tCOMPREPLY=()
    \tfor word in "$@"; do
    \t\t__NAME_subcommands "$command"
    \t\tif [ -n "$names" ]; then
    \t\t\tcase " $names " in
    \t\t\t*" $word "*) command=${command:+$command }$word ;;
    \t\t\t*) compopt +o default +o bashdefault 2>/dev/null; return ;;
    \t\t\tesac
    \t\telif [ -n "$awaited" ]; then
    \t\t\tawaited=
    \t\telif [ "$word" = -- ]; then
    \t\t\tended=yes
    \t\telif [ -z "$ended" ] && __NAME_value "$command" "$word"; then
    \t\t\tawaited=$word
    \t\tfi
    \tdone
    \t__NAME_subcommands "$command"
    \tif [ -n "$awaited" ]; then
    \t\t__NAME_value "$command" "$awaited"
    \t\t__NAME_offer '' "$current"
    \telif [[ -z $ended && $current == --*=* ]]; then
    \t\tkinds=
    \t\t__NAME_value "$command" "${current%%=*}"
    \t\t__NAME_offer "${current%%=*}=" "${current#*=}"
    \telif [[ -z $ended && $current == -* ]]; then
    \t\t__NAME_flags "$command"
    \t\t__NAME_offer_names "$current"
    \telif [ -n "$names" ]; then
    \t\t__NAME_offer_names "$current"
    \telse
    \t\t__NAME_operands "$command"
    \t\t__NAME_offer '' "$current"
    \tfi
    \t__NAME_drop_broken "$current"
    }

    # bash replaces only what follows the last of its word breaks in $1, so the reply must not
    # repeat the part before.
    __NAME_drop_broken ()
    {
    \tlocal breaks=${COMP_WORDBREAKS//[!=:]/} index
    \t[ -n "$breaks" ] || return 0
    \tlocal broken=${1%"${1##*[$breaks]}"}
    \tfor index in "${!COMPREPLY[@]}"; do
    \t\tCOMPREPLY[index]=${COMPREPLY[index]#"$broken"}
    \tdone
    }

    # Puts together what bash took apart at = and :, then completes for $command.
    __NAME_join_words ()
    {
    \tlocal line=() last=-1 index word glue=
    \tfor ((index = 1; index <= COMP_CWORD; index++)); do
    \t\tword=${COMP_WORDS[index]}
    \t\tif [[ $last -ge 0 && $word =~ ^[=:]+$ ]]; then
    \t\t\tline[last]+=$word
    \t\t\tglue=yes
    \t\telif [[ -n $glue && -n $word ]]; then
    \t\t\tline[last]+=$word
    \t\t\tglue=
    \t\telse
    \t\t\tline[++last]=$word
    \t\t\tglue=
    \t\tfi
    \tdone
    \t__NAME_complete "$command" "${line[last]}" "${line[@]:0:last}"
    }
    """
    .replacing("__NAME", with: "__\(shellIdentifier)")
  }
}
