"""What drawing a message has in common on every platform; limits, escapes and shapes are each adapter's own. Pure."""
