"""On PostgreSQL an admin's commands need no running service, and work beside one."""

from eic_bot.entrypoints.desk import ask
from tests.faults.settling import Scene
from tests.store.support import rows


async def test_a_dead_letter_is_sent_again_beside_a_running_service(scene: Scene, url: str) -> None:
    scene.platform.fault("T2", "404")
    await scene.ships.up()
    await scene.people.talk("ann", 2)
    await scene.settled()
    [(dead,)] = rows(url, "SELECT id FROM outbox WHERE status = 3")
    assert await ask(url, "retry", (dead, 999)) == [dead]
    await scene.until(lambda: not scene.waiting())
    assert rows(url, "SELECT count(*) FROM outbox WHERE status <> 2") == [(0,)]
