"""The coverage table puts first what falls shortest of its aim."""

from __future__ import annotations

from tests.project.scripts import load


def test_parts_are_summed_with_branches_and_the_shortest_comes_first() -> None:
    coverage_table = load("coverage_table")

    def file(ran: int, lines: int, branches: int) -> dict[str, dict[str, int]]:
        summary = {"covered_lines": ran, "num_statements": lines, "covered_branches": 0, "num_branches": branches}
        return {"summary": summary}

    report = {
        "files": {
            "shitstorm_radar/series/bins.py": file(9, 10, 0),
            "shitstorm_radar/series/band.py": file(8, 8, 2),
            "shitstorm_radar/window/tray.py": file(9, 10, 0),
            "shitstorm_radar/cli.py": file(0, 4, 0),
        }
    }
    lines = coverage_table.table(coverage_table.tallies(report))
    assert [line.split() for line in lines] == [
        ["part", "covered", "aim"],
        ["series", "85.0", "%", "100", "%", "short", "of", "its", "aim"],
        ["cli", "0.0", "%"],
        ["window", "90.0", "%", "85", "%"],
    ]
