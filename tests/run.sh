#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds Baton and tests it; `bash tests/run.sh --help` says what else it does.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../app/setup.sh"
shopt -s nullglob
folder=$baton_root/build/release

# Programs that paint need no screen for it, and give the same picture everywhere.
off_screen() {
    QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 "$@"
}

on_screen() {
    xvfb-run -a -s '-screen 0 1920x1080x24' env QT_QPA_PLATFORM=xcb TZ=UTC LC_ALL=C.UTF-8 "$@"
}

run_tests() {
    ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
}

case ${1:-} in
-h | --help)
    cat <<'TEXT'
bash tests/run.sh                all tests, ending with ctest's summary
bash tests/run.sh NAME           one test, by its name (tst_plan, or plan)
bash tests/run.sh bench          the benchmarks, one after another, each figure beside its reference
bash tests/run.sh pictures DIR   every page of the window and of the report as PNG in DIR
TEXT
    ;;
bench)
    install_missing "${build_packages[@]}" xvfb xauth
    build release benchmarks
    for source in "$baton_root"/tests/benchmarks/bench_*.cpp; do
        name=$(basename "$source" .cpp)
        say "" "== $name"
        # How soon a window is there is a question to a screen.
        case $name in
        bench_window) on_screen "$folder/tests/$name" ;;
        *) off_screen "$folder/tests/$name" ;;
        esac || fail "$name failed."
    done
    ;;
pictures)
    [ $# -eq 2 ] || fail "name the folder for the pictures: bash tests/run.sh pictures DIR"
    install_missing "${build_packages[@]}"
    build release baton_pictures
    mkdir -p "$2"
    off_screen "$(find "$folder" -name baton_pictures -type f -perm -u+x)" "$2"
    ;;
"")
    install_missing "${build_packages[@]}" "${test_packages[@]}"
    build release
    run_tests
    ;;
*)
    name=tst_${1#tst_}
    [ -n "$(find "$baton_root/tests" -name "$name.cpp" -o -name "$name.py")" ] ||
        fail "there is no test of the name $name. These are there:
$(find "$baton_root/tests" -name "tst_*.cpp" -printf "    %f\n" -o -name "tst_*.py" -printf "    %f\n" | sed "s/    tst_/    /; s/\.[a-z]*$//" | sort)"
    install_missing "${build_packages[@]}" "${test_packages[@]}"
    build release "$name"
    run_tests -R "^$name\$"
    ;;
esac
