#!/usr/bin/env python3
"""Checks the arrows of the architecture from the #include lines.

Link visibility stops a target from calling what it does not link; this stops it from including it.
A folder may include its own files, the folders listed for it, and libraries listed as its own.
"""

import pathlib
import re
import sys

# folder -> folders it may include from (besides itself)
ARROWS = {
    "core/base": [],
    "core/model": ["core/base"],
    "core/analysis": ["core/base", "core/model"],
    "core/feedback": ["core/base", "core/model", "core/analysis"],
    "core/load": ["core/base", "core/model"],
    "core/run": ["core/base", "core/model", "sandbox/protocol"],
    "core/store": ["core/base", "core/model"],
    "core/judge": ["core/base", "core/model", "core/analysis", "core/run", "core/load"],
    "core/session": ["core/base", "core/model", "core/load", "core/run", "core/judge", "core/store"],
    "sandbox/protocol": [],
    "sandbox": ["sandbox/protocol"],
    "app/cli": ["core/base", "core/model", "core/analysis", "core/feedback", "core/load", "core/judge",
                "core/store", "core/session"],
    "app/ide/bridge": ["core/base", "core/model", "core/analysis", "core/feedback", "core/load",
                       "core/judge", "core/store", "core/session", "app/ide"],
    "app/ide/models": ["core/base", "core/model", "app/ide"],
    "app/ide": ["app/ide"],
}

# core/judge knows languages and what files become a submission, not packages: the headers of
# core/load it may include. (It also judges the authors' programs, which come as files.)
ONLY = {("core/judge", "core/load"): {"load/language_registry.h", "load/submission_intake.h",
                                      "load/entry_file.h", "load/submissions_yaml.h"}}

# A foreign library -> where it may be included.
LIBRARIES = {
    r"^(Q[A-Z]|Qsci/)": ["app/ide"],
    r"^KSyntaxHighlighting/|^KF6": ["app/ide"],
    r"^seccomp\.h": ["sandbox"],
    r"^yaml-cpp/": ["core/load"],
    r"^pugixml": ["core/load"],
    r"^archive(_entry)?\.h": ["core/load"],
    r"^(SQLiteCpp/|sqlite3\.h)": ["core/store"],
    r"^CLI/": ["app/cli"],
    r"^fmt/": ["app/cli"],
    r"^poppler": ["app/ide"],
    r"^systemd/": ["sandbox"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')


def owner(path: str) -> str | None:
    """The longest folder of ARROWS that holds this path."""
    fits = [folder for folder in ARROWS if path.startswith(folder + "/")]
    return max(fits, key=len) if fits else None


def resolve(root: pathlib.Path, source: pathlib.Path, name: str) -> str | None:
    """The path in the project that an include with quotes means."""
    for base in (source.parent, root / "core", root / "sandbox", root / "app/ide", root / "app/cli"):
        candidate = (base / name).resolve()
        if candidate.is_file() and candidate.is_relative_to(root):
            return str(candidate.relative_to(root))
    return None


def allowed(folder: str, target: str, name: str) -> bool:
    target_folder = owner(target)
    if target_folder is None:
        return False
    if target_folder == folder:
        return True
    for arrow in ARROWS[folder]:
        if target_folder == arrow or (arrow == "app/ide" and target_folder.startswith("app/ide/")):
            only = ONLY.get((folder, arrow))
            return only is None or name in only
    return False


def check(root: pathlib.Path) -> list[str]:
    faults = []
    sources = [p for top in ("app", "core", "sandbox") for p in sorted((root / top).rglob("*"))
               if p.suffix in (".h", ".cpp")]
    for source in sources:
        relative = str(source.relative_to(root))
        folder = owner(relative)
        if folder is None:
            faults.append(f"{relative}: no arrows are listed for its folder")
            continue
        for number, line in enumerate(source.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            name = match[2]
            if match[1] == '"':
                target = resolve(root, source, name)
                if target is None and not re.search(r"(\.moc|^ui_.*\.h|_generated\.h)$", name):
                    faults.append(f"{relative}:{number}: {name} is not a file of the project")
                elif target and not allowed(folder, target, name):
                    faults.append(f"{relative}:{number}: {folder} may not include {name}")
            for pattern, places in LIBRARIES.items():
                if re.match(pattern, name) and not any(
                        folder == p or folder.startswith(p + "/") for p in places):
                    faults.append(f"{relative}:{number}: <{name}> belongs in {', '.join(places)}")
    if len(sources) < 20:
        faults.append(f"only {len(sources)} sources found: is {root} the project?")
    return faults


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1]).resolve())
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)
