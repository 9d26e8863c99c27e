"""What a turn asks of the database, counted: however much is said, known or asked, and for however many people."""

from benchmarks.statements import counts


async def test_a_turn_on_a_file_is_eight_statements_and_so_are_many(path: object) -> None:
    assert await counts(f"sqlite:///{path}") == (8, 8, 8)


async def test_a_turn_on_a_server_is_three_statements_and_so_are_many(shared_url: str) -> None:
    assert await counts(shared_url) == (3, 3, 3)
