/**
 * The completion script of bash: it hands the words to `plan complete` as they are, and takes each line of the answer as
 * a word. Nothing of either is evaluated, and it needs no other script.
 */

/** What bash reads; the first word of the line is run, so that one script serves both names of the command. */
export const BASH_SCRIPT = `# bash completion of plan: source <(plan completion bash)
_plan_completion() {
  local word line last=-1
  local -a words=()
  # bash takes --format=md apart at the sign.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if ((last >= 0)) && [[ \${words[last]} == -* && ($word == = || \${words[last]} == *=) ]]; then
      words[last]+=$word
    else
      words[++last]=$word
    fi
  done
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :6) compopt -o nospace 2>/dev/null ;;
      :4 | '') ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("$1" complete -- "\${words[@]}" 2>/dev/null)
}
complete -F _plan_completion plan master-plan-toolkit
`
