"""PostgreSQL: the same transactions for any number of replicas, each on a connection of its own."""
