"""The database: only here is SQLAlchemy known. Begin at ``database`` and ``transaction``."""
