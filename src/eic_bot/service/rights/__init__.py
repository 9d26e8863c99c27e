"""What people are owed of their data: to have it, to have it gone, and that it is not kept for ever."""
