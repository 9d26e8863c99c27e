"""CONSOLE: pages in a browser for those who look after an organisation. Forms work without script; htmx only helps."""
