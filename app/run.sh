#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Baton needs, builds it and opens it: bash app/run.sh [FILE...]
# Without a screen it writes the readiness report of FILE, or of the sample, and says what stands in the way.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

case ${1:-} in
-h | --help)
    cat <<'TEXT'
bash app/run.sh [FILE...]

Installs from Debian what is missing (through sudo when needed), builds Baton and opens FILE, or a sample
handover when no file is named. Without a screen it writes the readiness report as PDF instead and prints the
verdict, the score, what stands in the way and where the report is.
TEXT
    exit 0
    ;;
esac

install_missing "${build_packages[@]}"
[ -x "$baton_root/build/release/app/baton" ] || say "Building Baton. The first time this takes some minutes."
build release baton
baton=$baton_root/build/release/app/baton
[ -x "$baton" ] || fail "the build made no program at $baton."

# Where the program itself puts new plans; a place that vanishes when there is no home to write in.
documents=$(xdg-user-dir DOCUMENTS 2>/dev/null) || documents=
[ "$documents" != "${HOME:-}" ] || documents=
plans=${documents:-${HOME:-/nonexistent}/Documents}/Baton
mkdir -p "$plans" 2>/dev/null && [ -w "$plans" ] || plans=$(mktemp -d)

if [ $# -eq 0 ]; then
    sample="$plans/SSO integration.baton"
    # What somebody has done in it since the first time is kept.
    [ -e "$sample" ] || "$baton" new "$sample" --template sso-integration
    set -- "$sample"
fi

# open_window FILE...: ends the script when the window is closed; returns when there is no screen to open one on.
open_window() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    local said status=0 listener
    said=$(mktemp)
    exec 3> >(tee "$said" >&2)
    listener=$!
    "$baton" "$@" 2>&3 || status=$?
    exec 3>&-
    # A named screen that does not answer: Qt says so in these words and aborts.
    if [ $status -eq 134 ]; then
        wait $listener || true
        if grep -q 'no Qt platform plugin could be initialized' "$said"; then
            rm -f "$said"
            return 0
        fi
    fi
    rm -f "$said"
    exit $status
}

# judge FILE: prints the verdict and what stands in the way, and writes the report.
judge() {
    local plan=$1 report verdict=0
    if [ "${plan##*.}" != baton ]; then
        plan=$plans/$(basename "${plan%.*}").baton
        [ -e "$plan" ] || "$baton" import "$1" -o "$plan"
    fi
    report="$plans/$(basename "$plan" .baton), readiness report.pdf"
    "$baton" check "$plan" || verdict=$?
    # 0 GO, 1 CONDITIONAL GO and 2 NO-GO are answers; anything above is a failure.
    [ $verdict -le 2 ] || exit $verdict
    "$baton" report "$plan" --format pdf -o "$report"
    say "" "Plan:   $plan" "Report: $report"
}

open_window "$@"
say "There is no screen to open a window on, so here is the readiness report." ""
for file in "$@"; do
    judge "$file"
done
