"""What an experiment must show, and whether it did."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Criterion:
    """`held`: None where the figure is only to be reported."""

    name: str
    asked: str
    figures: str
    held: bool | None
