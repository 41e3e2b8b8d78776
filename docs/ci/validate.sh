#!/bin/sh
# Validates each plan that one of the given files belongs to, once, and fails when one has an error.
# Usage: validate.sh FILE... PLAN names the command, `npx --no plan` where nothing is said. SINCE, where it is set, is a
# revision: what was rewritten since then (a status, a baseline, a decision) is an error too.
set -eu

status=0
seen=:
for file; do
  plan=$(dirname -- "$file")
  while [ ! -f "$plan/plan.yaml" ] && [ "$plan" != . ] && [ "$plan" != / ]; do
    plan=$(dirname -- "$plan")
  done
  if [ ! -f "$plan/plan.yaml" ]; then
    # A file that is a whole plan stands alone; any other is none of our business.
    grep -q '^plan:' "$file" || continue
    plan=$file
  fi
  case $seen in *":$plan:"*) continue ;; esac
  seen=$seen$plan:
  # shellcheck disable=SC2086 # PLAN may hold a command and its arguments
  ${PLAN:-npx --no plan} validate "$plan" ${SINCE:+--since "$SINCE"} --fail-on error || status=1
done
exit "$status"
