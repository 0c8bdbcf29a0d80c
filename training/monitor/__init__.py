"""The monitor of assistant versions: the space it looks in, and the experiment that measures it (docs/monitor.md)."""
