# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run.sh, tests/run.sh and .ci/run: what Baton needs from Debian, and how it is built.

baton_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# A bare machine has no language set, and file names with accents would turn into question marks.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

# To build and to run.
build_packages=(
    cmake ninja-build g++ ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqt6sql6-sqlite libsqlite3-dev libxlsxwriter-dev libical-dev libfontconfig-dev libzip-dev
    qt6-wayland breeze-icon-theme fonts-dejavu-core fonts-noto-core fonts-symbola
)
# What the tests look at the results with.
test_packages=(
    poppler-utils unzip python3
    xvfb dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0
)
# What CI looks at the sources with.
lint_packages=(git libxml2-utils clang-format-16 clang-tidy-16)

# Each argument on a line of its own.
say() { printf '%s\n' "$@"; }
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# as_root COMMAND...: runs it as root, through sudo when we are somebody else.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_missing PACKAGE...: installs those that are not there yet. Asks the network only when one is missing.
install_missing() {
    command -v dpkg-query >/dev/null 2>&1 || {
        say "This is not a Debian system, so nothing is installed. Needed are: $*"
        return 0
    }
    local missing
    # comm wants both lists in one order, whatever the user's language.
    missing=$(LC_ALL=C comm -23 <(printf '%s\n' "$@" | LC_ALL=C sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            sed -n 's/^installed //p' | LC_ALL=C sort -u))
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        fail "these Debian packages are missing, and installing them takes root or sudo. As root, run:
    apt-get install --no-install-recommends ${missing//$'\n'/ }"
    fi
    say "Installing from Debian: ${missing//$'\n'/ }"
    # A machine that was just switched on may be updating itself: wait for it.
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
    as_root "${apt[@]}" update || say "The list of packages could not be refreshed; trying with the one at hand."
    as_root "${apt[@]}" install -y --no-install-recommends $missing ||
        fail "Debian's packages could not be installed; the reason stands above. Nothing of Baton was changed."
}

# One compiler takes up to 700 MB here: not more of them than memory or cores allow, nor than BATON_JOBS says.
build_jobs() {
    local cores memory
    cores=${BATON_JOBS:-$(nproc)}
    memory=$(awk '/^MemAvailable:/ { print int($2 / 700000) }' /proc/meminfo)
    [ "${memory:-1}" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

# build PRESET [TARGET...]: configures on first use, then builds the targets, or everything.
build() {
    local preset=$1 folder=$baton_root/build/$1
    shift
    # A folder that was copied or renamed together with its build cannot be built in again.
    if [ -f "$folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$baton_root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    if [ ! -f "$folder/build.ninja" ] || [ "$baton_root/CMakePresets.json" -nt "$folder/build.ninja" ]; then
        (cd "$baton_root" && cmake --preset "$preset") || fail "CMake could not set up the build; the reason stands above."
    fi
    cmake --build "$folder" -j "$(build_jobs)" ${1:+--target "$@"} || fail "the build failed; the reason stands above."
}
