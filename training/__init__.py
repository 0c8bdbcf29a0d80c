"""Training of the judge: prepare, train, export, evaluate. Run with `python -m training`."""
