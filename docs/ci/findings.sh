#!/bin/sh
# Gives the findings of every plan below a folder in a format that a CI service reads.
# Usage: findings.sh github|gitlab|junit|sarif [PLANS [OUT]]. `github` goes to standard output, the others
# to OUT/<plan>.<extension>. Findings don't make it fail, that's the work of reports.sh; only wrong use does.
# SINCE, where it is set, is a revision: what was rewritten since then is told too.
set -eu

format=$1
plans=${2:-plans}
out=${3:-site/findings}
case $format in
  github) extension= ;;
  gitlab) extension=gitlab.json ;;
  junit) extension=junit.xml ;;
  sarif) extension=sarif ;;
  *) echo "Unknown format $format; there are github, gitlab, junit, sarif" >&2; exit 2 ;;
esac

# Exit codes 1 (findings) and 2 (a plan that can't be read) leave the other plans their turn.
validate() {
  # shellcheck disable=SC2086 # PLAN may hold a command and its arguments
  ${PLAN:-npx --no plan} validate "$1" ${SINCE:+--since "$SINCE"} --format "$format" </dev/null || [ $? -le 2 ]
}

find "$plans" \( -name node_modules -o -name '.?*' \) -prune -o -name plan.yaml -print | sort |
  while read -r header; do
    folder=${header%/plan.yaml}
    if [ -z "$extension" ]; then
      validate "$folder"
      continue
    fi
    mkdir -p "$out"
    name=$(printf '%s' "${folder#"$plans"}" | sed 's,^/*,,; s,/,-,g')
    file=$out/${name:-plan}.$extension
    validate "$folder" >"$file"
    [ -s "$file" ] || rm "$file"
  done
