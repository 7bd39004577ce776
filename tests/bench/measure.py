"""What the benchmarks share: medians of interleaved runs, and tables of ratios.

The machine is noisy, so competitors take turns within one run and only medians are compared.
"""

import os
import statistics
import subprocess
import time


def once(command, **options):
    """Seconds of wall time of one finished process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def medians(competitors, rounds, warm_up=3):
    """{name: median seconds} of callables that each return seconds, taking turns."""
    samples = {name: [] for name in competitors}
    for turn in range(warm_up + rounds):
        for name, run in competitors.items():
            seconds = run()
            if turn >= warm_up:
                samples[name].append(seconds)
    return {name: statistics.median(values) for name, values in samples.items()}


def table(title, figures, floor):
    """Prints medians in milliseconds and their ratio to the competitor named `floor`."""
    print(f"\n{title}")
    width = max(len(name) for name in figures)
    print(f"  {'':{width}}  {'median':>10}  × {floor}")
    for name, seconds in figures.items():
        print(f"  {name:{width}}  {seconds * 1000:7.2f} ms  {seconds / figures[floor]:6.2f}")


def machine():
    return f"{os.cpu_count()} cores, Linux {os.uname().release}, load {os.getloadavg()[0]:.2f}"
