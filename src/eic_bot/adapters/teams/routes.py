"""Where Teams calls, in the web application of the service."""

PATH = "/api/messages"
