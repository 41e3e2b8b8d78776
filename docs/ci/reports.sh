#!/bin/sh
# Writes every report of every plan below a folder, then fails when a finding is at or above a severity.
# Usage: reports.sh [PLANS [SITE [SEVERITY]]]. PLAN names the command, `npx --no plan` where nothing is said.
set -eu

# shellcheck disable=SC2086 # PLAN may hold a command and its arguments
${PLAN:-npx --no plan} report --all "${1:-plans}" -o "${2:-site}" --format md,xlsx,json --fail-on "${3:-error}"
