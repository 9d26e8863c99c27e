"""ONE PERSON IN SEVERAL APPS: joined by a code, parted again, and reached by a page on the web."""
