"""PROCESSES: the only place that knows all of the parts."""
