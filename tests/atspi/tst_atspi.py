# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds in the running program.

Starts Baton on a display of its own, reads the pages and the checklist through accessibility alone, starts an
item that nobody has begun, hears that it is in progress and stored, quits, and asks the command line whether
it is true. Run by ctest as: dbus-run-session -- /usr/bin/python3 tst_atspi.py PROGRAM
"""

import csv
import os
import subprocess
import sys
import tempfile
import time

# Seconds for each answer of a busy machine; all of it takes about eight.
PATIENCE = 20

CODE, STATE = "Code: ", "State: "


def wait_for(find, what):
    """Calls `find` until it gives something: the program answers through its own event loop."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # what was there a moment ago has gone
            found = None
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"A screen reader finds no {what}.")


def expect(is_so, what):
    if not is_so:
        sys.exit(what)


class Reader:
    """Looks at the window of Baton the way a screen reader does."""

    def __init__(self):
        import pyatspi

        self.spi = pyatspi
        desktop = pyatspi.Registry.getDesktop(0)
        self.window = wait_for(
            lambda: next((frame for app in desktop if app and "baton" in app.name.lower() for frame in app
                          if frame.getRole() == pyatspi.ROLE_FRAME), None),
            "window of Baton")

    def find(self, role, name):
        return self.spi.findDescendant(
            self.window, lambda one: one.getRole() == role and one.name == name)

    def is_shown(self, one):
        return one.getState().contains(self.spi.STATE_SHOWING)

    def choose(self, menu, name):
        """Presses an entry of the menu; there may be others of that name that open menus of their own."""
        menu = wait_for(lambda: self.find(self.spi.ROLE_MENU_ITEM, menu), f"menu “{menu}”")
        for entry in self.spi.findAllDescendants(menu, lambda one: one.name == name):
            if entry.getState().contains(self.spi.STATE_ENABLED) and press(entry):
                return
        sys.exit(f"“{name}” cannot be pressed.")

    def table(self, name):
        return wait_for(
            lambda: self.spi.findDescendant(
                self.window, lambda one: one.getRole() in (self.spi.ROLE_TABLE, self.spi.ROLE_TREE_TABLE)
                and one.name == name and self.is_shown(one)),
            f"table “{name}”").queryTable()

    def says(self, text):
        return self.spi.findDescendant(
            self.window, lambda one: one.name == text and self.is_shown(one)) is not None


def press(one):
    action = one.queryAction()
    for index in range(action.nActions):
        if action.getName(index) in ("Press", "Toggle"):
            return action.doAction(index)
    return False


def row_of(table, row):
    return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]


def cell_of(cells, beginning):
    return next((cell[len(beginning):] for cell in cells if cell.startswith(beginning)), None)


def start_display(environment):
    """A screen nobody sees, of a number that is free; True once it takes windows."""
    read, write = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-ac"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as answer:
        environment["DISPLAY"] = ":" + answer.readline().strip()
    return display


def baton(program, *words):
    return subprocess.run([program, *words], capture_output=True, text=True, timeout=60)


def use_checklist():
    """Returns the code of the item that was started."""
    reader = Reader()
    pages = wait_for(lambda: reader.find(reader.spi.ROLE_LIST, "Pages"), "list of pages")
    names = [page.name for page in pages]
    expect(len(names) >= 8 and all(names), f"The pages are called {names}.")
    reader.choose("View", "Checklist")
    table = reader.table("Checklist")
    titles = [table.getColumnHeader(column).name for column in range(table.nColumns)]
    expect(all(titles), f"The columns of the checklist are called {titles}.")

    found = None
    for row in range(table.nRows):
        cells = row_of(table, row)
        expect(all(cells), f"The cells of row {row} are read as {cells}.")
        if cell_of(cells, STATE) == "Not started":
            found = row
            break
    expect(found is not None, "No item is read as “Not started”.")
    code = cell_of(row_of(table, found), CODE)
    expect(press(table.getAccessibleAt(found, 0)), f"{code} cannot be chosen.")
    reader.choose("Checklist", "Start")
    wait_for(lambda: cell_of(row_of(table, found), STATE) == "In progress", f"{code} in progress")
    wait_for(lambda: reader.says("All changes saved"), "word that all is saved")
    reader.choose("File", "Quit")
    return code


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="baton-atspi-") as home:
        environment = os.environ
        environment.update(HOME=home, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8", TZ="UTC",
                           QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        environment.pop("XAUTHORITY", None)
        environment.pop("WAYLAND_DISPLAY", None)
        plan = os.path.join(home, "plan.baton")
        sheet = os.path.join(home, "checklist.csv")
        made = baton(program, "new", plan, "--template", "sso-integration")
        expect(made.returncode == 0, made.stderr)
        display = start_display(environment)
        window = subprocess.Popen([program, plan])
        try:
            code = use_checklist()
            expect(window.wait(PATIENCE) == 0, "Baton did not end well.")
        finally:
            if window.poll() is None:
                window.kill()
                window.wait()
            display.terminate()
            display.wait()
        exported = baton(program, "export", plan, "--format", "csv", "--output", sheet)
        expect(exported.returncode == 0, exported.stderr)
        with open(sheet, newline="", encoding="utf-8-sig") as file:
            rows = [row for row in csv.reader(file) if code in row]
        expect(len(rows) == 1 and "In progress" in rows[0], f"What is stored of {code}: {rows}")
        sound = baton(program, "verify", plan)
        expect(sound.returncode == 0, sound.stderr)
        print(f"Started {code} through accessibility; it is stored.")


main()
