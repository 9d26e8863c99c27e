"""First light."""
import time
import pytest
from tests.faults.settling import Scene, together


async def test_first(scene: Scene) -> None:
    a=time.monotonic()
    [one] = await scene.ships.up()
    print("up", time.monotonic()-a); a=time.monotonic()
    await together(*[scene.people.talk(f"p{n}", 10) for n in range(5)])
    print("talked", time.monotonic()-a); a=time.monotonic()
    scene.kill(one)
    await scene.ships.up()
    print("up", time.monotonic()-a); a=time.monotonic()
    print(await scene.settled())
    print("settled", time.monotonic()-a, scene.people.refused)
    print(one.said())
