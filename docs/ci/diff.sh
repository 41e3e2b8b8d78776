#!/bin/sh
# Writes what changed in each plan below a folder since a revision, one Markdown page a plan, for comment.sh to post.
# Usage: diff.sh REVISION [PLANS [OUT]]. A plan that changed gives OUT/<plan>.md, one that did not OUT/<plan>.same.md.
# PLAN names the command, `npx --no plan` where nothing is said. A plan that is new or can't be read is told and left out.
set -eu

revision=$1
plans=${2:-plans}
out=${3:-site/diff}
mkdir -p "$out"

find "$plans" \( -name node_modules -o -name '.?*' \) -prune -o -name plan.yaml -print | sort |
  while read -r header; do
    folder=${header%/plan.yaml}
    name=$(printf '%s' "${folder#"$plans"}" | sed 's,^/*,,; s,/,-,g')
    file=$out/${name:-plan}
    rm -f "$file.md" "$file.same.md"
    status=0
    # shellcheck disable=SC2086 # PLAN may hold a command and its arguments
    ${PLAN:-npx --no plan} diff "$revision" --plan "$folder" --format md --exit-code -o "$file.md" </dev/null ||
      status=$?
    case $status in
      0) mv "$file.md" "$file.same.md" ;;
      1) ;;
      2) echo "plan: $folder: left out" >&2 ;;
      *) exit "$status" ;;
    esac
  done
