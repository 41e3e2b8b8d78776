#!/bin/sh
# Posts the pages of diff.sh on the merge request, each as one comment that later runs write anew: its first line,
# which readers don't see, tells it again. A plan that did not change gets no comment of its own.
# Usage: comment.sh github|gitlab [OUT]. GitHub: gh with GH_TOKEN, GITHUB_REPOSITORY, and the number in PULL_REQUEST.
# GitLab: curl with the variables of a merge request pipeline, and PLAN_TOKEN, a token that may use the API.
set -eu

service=$1
out=${2:-site/diff}

github() {
  comments=repos/$GITHUB_REPOSITORY/issues
  own=$(gh api "$comments/$PULL_REQUEST/comments" --paginate \
    --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)
  if [ -n "$own" ]; then
    gh api --method PATCH "$comments/comments/$own" -F "body=@$page" --silent
  elif [ -n "$changed" ]; then
    gh api "$comments/$PULL_REQUEST/comments" -F "body=@$page" --silent
  fi
}

gitlab() {
  notes=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
  own=$(curl -fsS --header "PRIVATE-TOKEN: $PLAN_TOKEN" "$notes?per_page=100" |
    MARKER=$marker node -p "(JSON.parse(require('fs').readFileSync(0, 'utf8'))
      .find(({ body }) => body.startsWith(process.env.MARKER)) || { id: '' }).id")
  if [ -n "$own" ]; then
    set -- --request PUT "$notes/$own"
  elif [ -n "$changed" ]; then
    set -- "$notes"
  else
    return 0
  fi
  curl -fsS --output /dev/null --header "PRIVATE-TOKEN: $PLAN_TOKEN" --data-urlencode "body@$page" "$@"
}

for page in "$out"/*.md; do
  [ -f "$page" ] || continue
  case $page in *.same.md) changed= ;; *) changed=yes ;; esac
  marker=$(head -n 1 "$page")
  case $service in
    github) github ;;
    gitlab) gitlab ;;
    *) echo "Unknown service $service; there are github, gitlab" >&2; exit 2 ;;
  esac
done
