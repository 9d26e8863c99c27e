"""A command that somebody typed."""

from eic_bot.model.value import value


@value
class Wanted:
    """A command as it was typed."""

    command: str
    argument: str
    typed: str

    @property
    def is_whole(self) -> bool:
        """Whether the words were the command and nothing else."""
        return not self.argument

    @property
    def canonical(self) -> str:
        """The command in the form that buttons carry."""
        return f"{self.command} {self.argument}".strip()
