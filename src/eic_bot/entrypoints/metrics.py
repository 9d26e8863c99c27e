"""What a process counts of itself, and what it reads off the database when it is asked, as Prometheus takes it.

No label says who, or which organisation: channels, outcomes and states alone.
"""

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric

from eic_bot.service.figures import Figures
from eic_bot.service.noticing import Fired, Noticed, Taken, Tried

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 3.0, 5.0, 10.0, 15.0)
"""Edges of the histograms; Slack gives up after 3 seconds, Teams after 15."""


class Counts:
    """What this process did since it started."""

    def __init__(self, registry: CollectorRegistry) -> None:
        by, more = ("channel",), ("channel", "outcome")
        self._turns = Counter("eic_bot_turns", "Events taken, or failed to come again.", more, registry=registry)
        self._turn_seconds = Histogram(
            "eic_bot_turn_seconds", "From an event until it is committed.", by, registry=registry, buckets=SECONDS
        )
        self._tries = Counter("eic_bot_deliveries", "Tries to deliver a message, by outcome.", more, registry=registry)
        self._try_seconds = Histogram(
            "eic_bot_delivery_seconds", "How long a platform took to answer.", by, registry=registry, buckets=SECONDS
        )
        self._fired = Counter("eic_bot_timers_fired", "Timers and duties that had their turn.", registry=registry)

    def note(self, noticed: Noticed) -> None:
        """Count it."""
        match noticed:
            case Taken(channel, _, outcome, seconds):
                self._turns.labels(channel, outcome).inc()
                self._turn_seconds.labels(channel).observe(seconds)
            case Tried(channel, _, outcome, _, seconds):
                self._tries.labels(channel, outcome).inc()
                if outcome != "given_back":
                    self._try_seconds.labels(channel).observe(seconds)
            case Fired(count):
                self._fired.inc(count)


class Standing:
    """What the database says; the same from every process beside it."""

    def __init__(self, version: str) -> None:
        self._version = version
        self.found: Figures | None = None
        self.now = 0

    def describe(self) -> Iterable[Metric]:
        """Nothing beforehand: the names are those of ``collect``."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """As it was found last; where the database does not answer, that alone."""
        yield InfoMetricFamily("eic_bot_build", "Which version runs.", {"version": self._version})
        up = 0 if self.found is None else 1
        yield GaugeMetricFamily("eic_bot_database_up", "Whether the database answers.", up)
        if self.found is not None:
            yield from _of(self.found, self.now)


def _of(found: Figures, now: int) -> Iterator[Metric]:
    waiting = GaugeMetricFamily("eic_bot_outbox_waiting", "Messages that are due.", labels=["channel"])
    age = GaugeMetricFamily("eic_bot_outbox_age_seconds", "Age of the oldest of them.", labels=["channel"])
    for channel, one in found.waiting.items():
        waiting.add_metric([channel], one.count)
        age.add_metric([channel], _seconds(one.oldest, now))
    yield from (waiting, age)
    yield _by("eic_bot_dead_letters", "Messages that were given up.", "channel", found.dead)
    yield GaugeMetricFamily("eic_bot_timers_late", "Timers due for more than a minute.", found.late)
    latest = 0 if found.latest is None else _seconds(found.latest, now)
    yield GaugeMetricFamily("eic_bot_timers_late_seconds", "How late the first of them is.", latest)
    yield _by("eic_bot_rounds", "Rounds of organisations, by state.", "state", found.rounds)


def _by(name: str, about: str, label: str, counts: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, about, labels=[label])
    for key, count in counts.items():
        family.add_metric([key], count)
    return family


def _seconds(since: int, now: int) -> float:
    return max(0, now - since) / 1000


class Metrics:
    """All of a process."""

    def __init__(self, version: str) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self.note = Counts(self._registry).note
        self._standing = Standing(version)
        self._registry.register(self._standing)

    def page(self, found: Figures | None, now: int) -> bytes:
        """The text that is scraped."""
        self._standing.found, self._standing.now = found, now
        return generate_latest(self._registry)
