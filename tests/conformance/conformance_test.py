#!/usr/bin/env python3
"""Verifies the packages beside this file: `conformance_test.py [NAME...]`, all without names.

A package with expected_findings.txt is broken on purpose: `assay check` must refuse it and name
each place that the file lists. Of all others every reference submission must end as declared;
with expected_paths.txt it must be exactly those that the file lists, one a line.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ASSAY = os.environ["ASSAY"]


def run(*arguments: str) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory(prefix="assay-conformance-") as folder:
        return subprocess.run([ASSAY, *arguments], capture_output=True, text=True, timeout=500,
                              stdin=subprocess.DEVNULL,
                              env={**os.environ, "ASSAY_DATA_DIR": folder})


def verify(packages: list[pathlib.Path]) -> list[str]:
    """What went wrong, a line for each submission or package."""
    if not packages:
        return []
    result = run("verify", "--json", "--jobs", "2", *map(str, packages))
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    wrong = []
    judged: dict[str, set[str]] = {}
    for one in objects:
        if one["event"] != "submission":
            continue
        name = pathlib.Path(one["package"]).name
        judged.setdefault(name, set()).add(one["path"])
        if not one["ok"]:
            wrong.append(f"{name}/{one['path']}: expected {one['expected']}, "
                         f"got {one['verdict']} {one['score']} {one.get('message', '')}")
    for package in packages:
        paths = judged.get(package.name, set())
        listed = package / "expected_paths.txt"
        expected = set(listed.read_text().splitlines()) if listed.exists() else paths
        if not paths or paths != expected:
            wrong.append(f"{package.name}: judged were {sorted(paths)}")
    if wrong or result.returncode != 0:
        wrong.append(f"assay verify ended with {result.returncode}:\n{result.stderr}")
    return wrong


def check_broken(package: pathlib.Path) -> list[str]:
    result = run("check", str(package))
    output = result.stdout + result.stderr
    places = (package / "expected_findings.txt").read_text().splitlines()
    wrong = [f"{package.name}: no finding at {place}:\n{output}"
             for place in places if place not in output]
    if result.returncode == 0:
        wrong.append(f"{package.name}: assay check finds nothing")
    return wrong


def main(names: list[str]) -> int:
    packages = sorted(path.parent for path in HERE.glob("*/data"))
    if names:
        packages = [package for package in packages if package.name in names]
    broken = [package for package in packages if (package / "expected_findings.txt").exists()]
    wrong = verify([package for package in packages if package not in broken])
    for package in broken:
        wrong += check_broken(package)
    print("\n".join(wrong) if wrong else f"{len(packages)} packages as declared")
    return 1 if wrong or not packages else 0


if __name__ == "__main__":
    report = subprocess.run([os.environ["ASSAY_SANDBOX"], "check"], capture_output=True)
    if report.returncode != 0 and os.environ.get("SANDBOX_MUST_WORK") != "1":
        print("skipped: this machine cannot isolate")
        sys.exit(0)
    sys.exit(main(sys.argv[1:]))
