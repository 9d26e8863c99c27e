"""eic-bot: councils assess themselves in the conversation they already have."""
